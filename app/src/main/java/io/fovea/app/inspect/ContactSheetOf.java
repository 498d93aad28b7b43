package io.fovea.app.inspect;

import io.fovea.app.inspect.ContactSheet.Block;
import io.fovea.app.inspect.ContactSheet.Heading;
import io.fovea.app.represent.CheckedEncoding;
import io.fovea.app.represent.View;
import io.fovea.app.represent.Views;
import io.fovea.config.DataExperiment;
import io.fovea.data.SplitData;
import io.fovea.loggers.Fonts;
import io.fovea.representation.Representation;
import io.fovea.representation.RepresentationSpec;
import io.fovea.representation.Tensor;
import io.fovea.scanpath.Sample;
import io.fovea.scanpath.Scanpath;
import io.fovea.spec.FoveaException;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The contact sheet of an experiment: scanpaths of its training part by all of its inputs. */
final class ContactSheetOf {
  private final String title;
  private final DataExperiment experiment;
  private final SplitData data;
  private final Map<String, Representation> representations;
  private final Map<String, List<View>> views = new LinkedHashMap<>();

  ContactSheetOf(
      String title,
      DataExperiment experiment,
      SplitData data,
      Map<String, Representation> representations) {
    this.title = title;
    this.experiment = experiment;
    this.data = data;
    this.representations = representations;
    List<Scanpath> training = data.split().train().stream().map(Sample::scanpath).toList();
    Map<String, RepresentationSpec> specs = experiment.data().inputs();
    specs.forEach((input, spec) -> views.put(input, Views.of(input, spec, training)));
  }

  BufferedImage draw(int perGroup) {
    if (views.isEmpty()) {
      throw new FoveaException(
          "no contact sheet: data.inputs names no representation; for example"
              + " --set 'data.inputs={images: {name: heatmap}}'");
    }
    Fonts.check("the contact sheet", "use represent --png, whose pictures have no text");
    List<Block> blocks =
        new SheetGroups(perGroup, experiment.seed())
            .of(data.split().train(), data.dataset().targets()).stream().map(this::block).toList();
    Heading heading =
        new Heading(
            title,
            data.dataset().report().simulated() ? "(simulated data)" : "",
            "training part, scanpaths drawn by seed %d; each picture of one channel from its least"
                    .formatted(experiment.seed())
                + " (black) to its largest value (white)");
    return new ContactSheet(heading, rowLabels(), blocks).draw();
  }

  private List<String> rowLabels() {
    return views.values().stream().flatMap(List::stream).map(View::label).toList();
  }

  private Block block(SheetGroup group) {
    return new Block(
        group.title(),
        group.samples().stream().map(sample -> sample.scanpath().key().toString()).toList(),
        group.samples().stream().map(sample -> pictures(sample.scanpath())).toList());
  }

  private List<BufferedImage> pictures(Scanpath scanpath) {
    List<BufferedImage> pictures = new ArrayList<>();
    views.forEach(
        (input, its) -> {
          Tensor tensor = new CheckedEncoding(input, representations.get(input)).encode(scanpath);
          its.forEach(view -> pictures.add(view.of(tensor)));
        });
    return pictures;
  }
}
