package io.fovea.network;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.training.initializer.UniformInitializer;

/**
 * PyTorch's default initialisers for layers with weights.
 *
 * <p>{@code Conv2d} and {@code Linear} draw weight and bias from U(-b, b) with b = 1/sqrt(fan_in);
 * recurrent layers use b = 1/sqrt(hidden_size). (torch's {@code kaiming_uniform_} with a = sqrt(5)
 * reduces to that bound.)
 */
public final class TorchInit {
  private TorchInit() {}

  /** Draws weight and bias of a convolution or linear layer from U(-b, b), b = 1/sqrt(fanIn). */
  public static <B extends Block> B uniform(B block, long fanIn) {
    var initializer = new UniformInitializer((float) (1 / Math.sqrt((double) fanIn)));
    block.setInitializer(initializer, Parameter.Type.WEIGHT);
    block.setInitializer(initializer, Parameter.Type.BIAS);
    return block;
  }

  /** A convolution of images with this many channels: fan_in = channels / groups * kernel area. */
  public static Conv2d conv2d(Conv2d.Builder settings, long channels) {
    Conv2d convolution = settings.build();
    long area = convolution.getKernelShape().size();
    return uniform(convolution, channels / convolution.getGroups() * area);
  }

  /** A linear layer from {@code inputs} to {@code outputs} numbers: fan_in = inputs. */
  public static Linear linear(long inputs, long outputs) {
    return uniform(Linear.builder().setUnits(outputs).build(), inputs);
  }
}
