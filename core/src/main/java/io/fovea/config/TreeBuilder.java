package io.fovea.config;

import io.fovea.config.Tree.Entry;
import io.fovea.config.Tree.Form;
import io.fovea.config.Tree.Mapping;
import io.fovea.config.Tree.Scalar;
import io.fovea.config.Tree.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Nodes to a {@link Tree}: aliases written out, keys unique, no tags but YAML's own. */
final class TreeBuilder {
  private static final int MOST_VALUES = 20_000;
  private static final int DEEPEST = 100;
  private static final Map<Tag, Form> FORMS =
      Map.of(
          Tag.STR, Form.TEXT,
          Tag.INT, Form.WHOLE,
          Tag.FLOAT, Form.REAL,
          Tag.BOOL, Form.TRUTH,
          Tag.NULL, Form.NOTHING);

  private final Origin whole;
  private final Problems problems;
  private int values;

  TreeBuilder(Origin whole, Problems problems) {
    this.whole = whole;
    this.problems = problems;
  }

  /** Empty, with a problem added, if the aliases multiply beyond all measure. */
  Optional<Tree> build(Node root) {
    try {
      return Optional.of(tree(root, at(root), 0));
    } catch (TooMuch e) {
      problems.add(
          whole, "", "aliases (*) make it too large: more than " + MOST_VALUES + " values");
      return Optional.empty();
    }
  }

  private Tree tree(Node node, Origin origin, int depth) {
    if (++values > MOST_VALUES || depth > DEEPEST) {
      throw new TooMuch();
    }
    if (node instanceof MappingNode map) {
      return mapping(map, origin, depth);
    }
    if (node instanceof SequenceNode list) {
      return sequence(list, origin, depth);
    }
    return scalar((ScalarNode) node);
  }

  private Mapping mapping(MappingNode node, Origin origin, int depth) {
    List<Entry> entries = new ArrayList<>();
    Map<String, Origin> seen = new HashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      Origin line = at(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(line, "", "a setting's name must be text, not a list or a map");
        continue;
      }
      Origin first = seen.putIfAbsent(key.getValue(), line);
      if (first == null) {
        entries.add(new Entry(key.getValue(), line, tree(tuple.getValueNode(), line, depth + 1)));
      } else {
        problems.add(
            line, "", "duplicate key '" + key.getValue() + "', also given at " + first.text());
      }
    }
    return new Mapping(origin, entries);
  }

  private Sequence sequence(SequenceNode node, Origin origin, int depth) {
    List<Tree> items = new ArrayList<>();
    for (Node item : node.getValue()) {
      items.add(tree(item, at(item), depth + 1));
    }
    return new Sequence(origin, items);
  }

  private Scalar scalar(ScalarNode node) {
    Form form = FORMS.get(node.getTag());
    if (form == null) {
      problems.add(at(node), "", "the tag " + node.getTag() + " has no meaning here");
      form = Form.TEXT;
    }
    return new Scalar(at(node), form, node.getValue());
  }

  private Origin at(Node node) {
    return node.getStartMark().map(whole::at).orElse(whole);
  }

  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
