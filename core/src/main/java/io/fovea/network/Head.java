package io.fovea.network;

import ai.djl.ndarray.types.Shape;
import io.fovea.spec.Check;
import java.util.List;

/** What turns a backbone's features into scores. */
public final class Head {
  private Head() {}

  /**
   * Flatten, then Linear and ReLU for each hidden size, then Linear to the outputs. The children
   * are numbered as in PyTorch's {@code Sequential}: with one hidden layer {@code 0.weight}, {@code
   * 0.bias}, {@code 2.weight}, {@code 2.bias}.
   *
   * @param features the shape of one example's features
   * @param hidden the sizes of the hidden layers, in order; may be empty
   * @param outputs how many scores per example
   * @return a block from (B, features...) to (B, outputs)
   */
  public static Chain mlp(Shape features, List<Integer> hidden, int outputs) {
    Check.positive("outputs", outputs);
    hidden.forEach(size -> Check.positive("hidden", size));
    Chain head = new Chain(features).add("flatten", FunctionBlock.flatten());
    int number = 0;
    for (int size : hidden) {
      linear(head, number++, size);
      head.add(Integer.toString(number++), FunctionBlock.relu());
    }
    linear(head, number, outputs);
    return head;
  }

  private static void linear(Chain head, int number, int outputs) {
    long inputs = head.output().get(0);
    head.add(Integer.toString(number), TorchInit.linear(inputs, outputs));
  }
}
