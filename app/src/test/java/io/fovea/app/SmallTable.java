package io.fovea.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Random fixations of eight people on three pictures, as a table and the experiment that reads it.
 */
final class SmallTable {
  static final int SCANPATHS = 24;

  private static final List<String> IMAGES = List.of("a/b", "größe", "c d");

  private SmallTable() {}

  /** Columns subject, image, x, y, duration_ms, kind (varies within a person), age. */
  static Path csv(Path folder) throws IOException {
    Random random = new Random(21);
    StringBuilder table = new StringBuilder("subject,image,x,y,duration_ms,kind,age\n");
    for (int subject = 1; subject <= 8; subject++) {
      for (String image : IMAGES) {
        String kind = (subject + IMAGES.indexOf(image)) % 2 == 0 ? "even" : "odd";
        for (int i = 0; i < 4 + random.nextInt(5); i++) {
          table.append(
              String.format(
                  Locale.ROOT,
                  "s%d,%s,%.4f,%.4f,%d,%s,%d%n",
                  subject,
                  image,
                  random.nextDouble(),
                  random.nextDouble(),
                  80 + random.nextInt(400),
                  kind,
                  20 + subject));
        }
      }
    }
    return Files.writeString(folder.resolve("small table.csv"), table);
  }

  /** The data section alone, learning the class. */
  static Path experiment(Path folder) throws IOException {
    return experiment(folder, "label: kind");
  }

  /**
   * @param learned a setting of columns, or nothing
   */
  static Path experiment(Path folder, String learned) throws IOException {
    csv(folder);
    return Files.writeString(
        folder.resolve("small.yaml"),
        """
        name: small-table
        seed: 3
        data:
          source: {name: csv, path: small table.csv}
          columns: {key: [subject, image], duration: duration_ms, %s}
          split: {name: first_category_unique, validation_size: 0.25, test_size: 0.25}
          inputs:
            images: {name: stack, of: [{name: heatmap, height: 6, width: 5},
                                       {name: baseline_visualization, height: 6, width: 5}]}
            map: {name: heatmap, height: 3, width: 4}
        """
            .formatted(learned));
  }
}
