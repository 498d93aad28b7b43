package io.fovea.onnx;

import io.fovea.spec.Experimental;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A network as a graph of ONNX operators that is being put together, each over the values before
 * it. The words below are those that a network needs again and again; any other operator of the
 * operator set {@link OnnxModel#OPSET} is added by {@link #op}. Nothing is computed here.
 */
@Experimental("Operators may be added and renamed as more layers are exported.")
public final class OnnxGraph {
  private final List<OnnxPort> inputs = new ArrayList<>();
  private final List<OnnxPort> outputs = new ArrayList<>();
  private final List<OnnxNode> nodes = new ArrayList<>();
  private final Map<String, OnnxConstant> constants = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private String place = "";

  /** What stands next is of this part of the network, for example {@code backbone.0.conv}. */
  public void at(String where) {
    place = where;
  }

  public String place() {
    return place;
  }

  /** Adds what goes into the network. */
  public OnnxValue input(OnnxPort port) {
    inputs.add(port);
    return new OnnxValue(named(port.name()));
  }

  /** Says that a value comes out of the network, under the port's name. */
  public void output(OnnxPort port, OnnxValue value) {
    outputs.add(port);
    OnnxValue named = new OnnxValue(named(port.name()));
    nodes.add(new OnnxNode(port.name(), "Identity", List.of(value), List.of(named), Map.of()));
  }

  /** Adds an operator that gives one value. */
  public OnnxValue op(String op, Map<String, Object> attributes, OnnxValue... operands) {
    return ops(op, 1, attributes, operands).get(0);
  }

  /** Adds an operator without attributes that gives one value. */
  public OnnxValue op(String op, OnnxValue... operands) {
    return op(op, Map.of(), operands);
  }

  /**
   * Adds an operator that gives several values.
   *
   * @param attributes Long or Integer, Float, String, or a List of Long, by ONNX's names
   */
  public List<OnnxValue> ops(
      String op, int results, Map<String, Object> attributes, OnnxValue... operands) {
    String name = named(place.isEmpty() ? op : place.replace('.', '/') + "/" + op);
    List<OnnxValue> made =
        IntStream.range(0, results)
            .mapToObj(i -> new OnnxValue(i == 0 ? name : name + ":" + i))
            .toList();
    nodes.add(new OnnxNode(name, op, Arrays.asList(operands), made, attributes));
    return made;
  }

  private String named(String wish) {
    String name = wish;
    for (int again = 1; !taken.add(name); again++) {
      name = wish + "_" + again;
    }
    return name;
  }

  /** An array of the network under a name of its own, for example {@code head.1.weight}. */
  public OnnxValue weight(String name, float[] values, long... sizes) {
    if (!constants.containsKey(name)) {
      if (!taken.add(name)) {
        throw new IllegalArgumentException("'" + name + "' is the name of another value");
      }
      constants.put(name, OnnxConstant.of(name, values, sizes));
    }
    return new OnnxValue(name);
  }

  /** An array of a formula; without sizes a single number. */
  public OnnxValue floats(float[] values, long... sizes) {
    return constant(OnnxConstant.of(named(nameOf("floats")), values, sizes));
  }

  public OnnxValue number(double value) {
    return floats(new float[] {(float) value});
  }

  public OnnxValue doubles(double[] values, long... sizes) {
    return constant(OnnxConstant.of(named(nameOf("doubles")), values, sizes));
  }

  /** A row of whole numbers, as sizes and axes are given. */
  public OnnxValue longs(long... values) {
    return constant(OnnxConstant.of(named(nameOf("longs")), values, values.length));
  }

  /** A single whole number. */
  public OnnxValue whole(long value) {
    return constant(OnnxConstant.of(named(nameOf("whole")), new long[] {value}));
  }

  private String nameOf(String kind) {
    return place.isEmpty() ? kind : place.replace('.', '/') + "/" + kind;
  }

  private OnnxValue constant(OnnxConstant constant) {
    constants.put(constant.name(), constant);
    return new OnnxValue(constant.name());
  }

  public OnnxValue add(OnnxValue a, OnnxValue b) {
    return op("Add", a, b);
  }

  public OnnxValue mul(OnnxValue a, OnnxValue b) {
    return op("Mul", a, b);
  }

  public OnnxValue matMul(OnnxValue a, OnnxValue b) {
    return op("MatMul", a, b);
  }

  public OnnxValue relu(OnnxValue x) {
    return op("Relu", x);
  }

  public OnnxValue softmax(OnnxValue x, int axis) {
    return op("Softmax", Map.of("axis", axis), x);
  }

  public OnnxValue concat(int axis, OnnxValue... parts) {
    return op("Concat", Map.of("axis", axis), parts);
  }

  /** The axes in another order: axis i of the result is axis {@code order[i]} of x. */
  public OnnxValue transpose(OnnxValue x, long... order) {
    return op("Transpose", Map.of("perm", Arrays.stream(order).boxed().toList()), x);
  }

  /** Of these sizes; -1 for what is left over, 0 for the size that the axis has. */
  public OnnxValue reshape(OnnxValue x, long... sizes) {
    return op("Reshape", x, longs(sizes));
  }

  /** (B, ...) to (B, all the rest). */
  public OnnxValue flatten(OnnxValue x) {
    return op("Flatten", Map.of("axis", 1), x);
  }

  /** From a place of an axis up to, without, another. */
  public OnnxValue slice(OnnxValue x, int axis, long from, long to) {
    return op("Slice", x, longs(from), longs(to), longs(axis));
  }

  public OnnxValue unsqueeze(OnnxValue x, long... axes) {
    return op("Unsqueeze", x, longs(axes));
  }

  /** Without an axis of one. */
  public OnnxValue squeeze(OnnxValue x, long... axes) {
    return op("Squeeze", x, longs(axes));
  }

  public OnnxValue cast(OnnxValue x, OnnxType type) {
    return op("Cast", Map.of("to", type.code()), x);
  }

  /** The size of one axis, as a single whole number. */
  public OnnxValue size(OnnxValue x, int axis) {
    return op("Gather", op("Shape", x), whole(axis));
  }

  /** 0, 1, ... below a single whole number. */
  public OnnxValue range(OnnxValue below) {
    return op("Range", whole(0), below, whole(1));
  }

  public OnnxValue sum(OnnxValue x, long axis) {
    return op("ReduceSum", Map.of("keepdims", 0), x, longs(axis));
  }

  /** The largest along an axis. */
  public OnnxValue max(OnnxValue x, long axis) {
    return op("ReduceMax", Map.of("keepdims", 0, "axes", List.of(axis)), x);
  }

  List<OnnxPort> inputs() {
    return List.copyOf(inputs);
  }

  List<OnnxPort> outputs() {
    return List.copyOf(outputs);
  }

  /** The operators on whose results an output depends, in their order. */
  List<OnnxNode> needed() {
    Set<OnnxValue> wanted = new HashSet<>();
    outputs.forEach(port -> wanted.add(new OnnxValue(port.name())));
    List<OnnxNode> kept = new ArrayList<>();
    for (int i = nodes.size() - 1; i >= 0; i--) {
      OnnxNode node = nodes.get(i);
      if (node.outputs().stream().anyMatch(wanted::contains)) {
        wanted.addAll(node.inputs());
        kept.add(0, node);
      }
    }
    return kept;
  }

  /** The arrays that these operators ask for. */
  List<OnnxConstant> constantsOf(List<OnnxNode> used) {
    Set<String> asked = new HashSet<>();
    used.forEach(node -> node.inputs().forEach(value -> asked.add(value.name())));
    return constants.values().stream().filter(constant -> asked.contains(constant.name())).toList();
  }
}
