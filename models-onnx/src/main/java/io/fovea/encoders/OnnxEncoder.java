package io.fovea.encoders;

import ai.djl.nn.Block;
import io.fovea.network.BackboneSpec;
import io.fovea.network.Inputs;
import io.fovea.spec.Check;
import io.fovea.spec.Doc;
import io.fovea.spec.FoveaException;
import io.fovea.spec.Required;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A network in an ONNX file, frozen: what it makes of an input are the features, and only the head
 * is trained. The file takes one array, (batch, ...) of 32-bit numbers, of the shape of one of the
 * data's inputs; the output that is chosen gives (batch, features...). Any encoder of pictures fits
 * whose picture has as many channels, rows and columns as the representation.
 *
 * <p>A run's bundle holds a copy of the encoder's operators, so it needs neither the file nor this
 * backbone: see {@link io.fovea.onnx.OnnxPart} for what can be copied.
 */
@Doc("A frozen network in an ONNX file; only the head is trained.")
public record OnnxEncoder(
    @Required @Doc("The ONNX file.") Path path,
    @Doc("The output that gives the features; the first one if left out.") String output,
    @Doc("The data's input that it looks at; the only one that fits if left out.") String input)
    implements BackboneSpec {
  public OnnxEncoder() {
    this(Path.of(""), "", "");
  }

  /** The first output of a file, over the only input that fits. */
  public OnnxEncoder(Path path) {
    this(path, "", "");
  }

  @Override
  public String name() {
    return "onnx_encoder";
  }

  /**
   * {@inheritDoc}
   *
   * @throws FoveaException if there is no such file or output, or no input of the data fits
   */
  @Override
  public Block create(Inputs inputs) {
    Check.that(!path.toString().isBlank(), "path", "must name an ONNX file", "\"" + path + "\"");
    if (!Files.isRegularFile(path)) {
      throw new FoveaException("path: there is no file " + path);
    }
    return new EncoderBlock(this, inputs);
  }

  @Override
  public List<String> used(Inputs inputs) {
    return input.isEmpty() ? inputs.names() : List.of(input);
  }
}
