package io.fovea.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.fovea.app.inspect.ContactSheet.Block;
import io.fovea.app.inspect.ContactSheet.Heading;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContactSheetTest {
  private static final Heading HEADING =
      new Heading("free-viewing", "(simulated data)", "of seed 1");
  private static final int STEP = ContactSheet.TILE_PX + ContactSheet.GAP_PX;

  private static BufferedImage noise(int width, int height, long seed) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(seed);
    for (int i = 0; i < width * height; i++) {
      picture.setRGB(i % width, i / width, random.nextInt());
    }
    return picture;
  }

  private static Block block(int columns, int rows, int size) {
    return new Block(
        "class " + columns + ": a rather long title, longer than any sheet is wide".repeat(5),
        IntStream.range(0, columns).mapToObj(i -> "(" + i + ", a long name.jpg)").toList(),
        IntStream.range(0, columns)
            .mapToObj(
                i -> IntStream.range(0, rows).mapToObj(j -> noise(size, size, 7 * i + j)).toList())
            .toList());
  }

  @Test
  void the_sheet_has_room_for_its_largest_group_and_shows_every_picture() {
    ContactSheet sheet =
        new ContactSheet(
            HEADING,
            List.of("images: heatmap", "images: drawing"),
            List.of(block(4, 2, 16), block(2, 2, 16)));

    BufferedImage drawn = sheet.draw();

    assertThat(drawn.getWidth()).isEqualTo(ContactSheet.LEFT_PX + 4 * STEP + ContactSheet.GAP_PX);
    assertThat(drawn.getHeight())
        .isEqualTo(ContactSheet.TOP_PX + 2 * sheet.blockHeight() + ContactSheet.GAP_PX);
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 4; column++) {
        assertThat(colours(drawn, 0, column, row)).hasSizeGreaterThan(200);
      }
      assertThat(colours(drawn, sheet.blockHeight(), 1, row)).hasSizeGreaterThan(200);
      assertThat(colours(drawn, sheet.blockHeight(), 2, row)).containsExactly(0xFFFFFFFF);
    }
  }

  @Test
  void pixels_of_small_pictures_stay_square_and_large_ones_fit_their_tile() {
    BufferedImage small = draw(noise(16, 16, 1));
    BufferedImage large = draw(noise(500, 250, 2));
    int left = ContactSheet.LEFT_PX;
    int top = ContactSheet.TOP_PX + ContactSheet.GROUP_TITLE_PX + ContactSheet.CAPTION_PX;

    assertThat(small.getRGB(left, top)).isEqualTo(small.getRGB(left + 7, top + 7));
    assertThat(small.getRGB(left, top)).isEqualTo(noise(16, 16, 1).getRGB(0, 0));
    assertThat(small.getRGB(left + 8, top)).isEqualTo(noise(16, 16, 1).getRGB(1, 0));
    assertThat(large.getRGB(left + 5, top + 10)).as("above it").isEqualTo(0xFFFFFFFF);
    assertThat(colours(large, 0, 0, 0)).hasSizeGreaterThan(1000);
  }

  private static BufferedImage draw(BufferedImage picture) {
    Block block = new Block("all", List.of("(1)"), List.of(List.of(picture)));
    return new ContactSheet(HEADING, List.of("images"), List.of(block)).draw();
  }

  @Test
  void the_same_pictures_give_the_same_sheet() {
    Set<List<Integer>> sheets =
        IntStream.range(0, 3)
            .mapToObj(i -> pixels(draw(noise(16, 16, 5))))
            .collect(Collectors.toSet());

    assertThat(sheets).hasSize(1);
  }

  private static List<Integer> pixels(BufferedImage image) {
    int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return IntStream.of(all).boxed().toList();
  }

  /** The colours inside a tile. */
  private static Set<Integer> colours(BufferedImage sheet, int down, int column, int row) {
    int left = ContactSheet.LEFT_PX + column * STEP;
    int top =
        ContactSheet.TOP_PX
            + down
            + ContactSheet.GROUP_TITLE_PX
            + ContactSheet.CAPTION_PX
            + row * STEP;
    int size = ContactSheet.TILE_PX;
    return IntStream.of(sheet.getRGB(left, top, size, size, null, 0, size))
        .boxed()
        .collect(Collectors.toSet());
  }
}
