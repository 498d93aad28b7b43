package io.fovea.source;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/**
 * Fills one {@link FixationRow} from the parser's buffer. A text that repeats the row before (as
 * keys do) keeps its string, so that a row of an ongoing scanpath allocates nothing.
 */
final class RowHandler extends AbstractBaseCsvCallbackHandler<FixationRow> {
  private final TableLayout layout;
  private final FixationRow row;

  RowHandler(FixationTable table) {
    this.layout = table.layout();
    this.row = table.row();
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    row.begin(startingLineNumber);
  }

  @Override
  protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
    row.fields(field + 1);
    int textSlot = layout.textSlotOf(field);
    int numberSlot = layout.numberSlotOf(field);
    if (textSlot < 0 && numberSlot < 0) {
      return;
    }
    int from = offset;
    int end = offset + length;
    while (from < end && buffer[from] <= ' ') {
      from++;
    }
    while (end > from && buffer[end - 1] <= ' ') {
      end--;
    }
    if (textSlot >= 0 && !repeats(row.text(textSlot), buffer, from, end)) {
      row.text(textSlot, new String(buffer, from, end - from));
    }
    if (numberSlot >= 0) {
      double value = NumberText.parse(buffer, from, end - from);
      if (Double.isNaN(value)) {
        row.notANumber(numberSlot, new String(buffer, from, end - from));
      } else {
        row.number(numberSlot, value);
      }
    }
  }

  private static boolean repeats(String last, char[] buffer, int from, int end) {
    if (last == null || last.length() != end - from) {
      return false;
    }
    for (int i = 0; i < last.length(); i++) {
      if (last.charAt(i) != buffer[from + i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  protected FixationRow buildRecord() {
    return row;
  }
}
