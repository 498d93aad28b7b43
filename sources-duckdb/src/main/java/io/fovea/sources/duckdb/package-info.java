/**
 * Sources of scanpaths that DuckDB reads: {@code table} (Parquet, CSV, JSON; files, folders,
 * patterns) and {@code sql} (a query over such tables).
 *
 * <p>Why it is done as it is, as tried with DuckDB 2.0.0; the tests hold each of these:
 *
 * <ul>
 *   <li>A stream of rows that an error stops looks like one that is at its end: chunks always, and
 *       result sets of the 1.5 driver, too. Hence the last row of {@link ChunkedRows}.
 *   <li>A result set costs a microsecond per row of seven columns; chunks cost a twentieth, but for
 *       texts, which are fetched only where one differs from the row before ({@link RowPlan}).
 *   <li>DuckDB's guesses about a CSV turn {@code 007} into 7, and take the header of a table of
 *       texts for a row. Hence nothing is guessed: core finds header and delimiter, and all values
 *       are read as texts ({@link CsvTable}), of JSON, too ({@link JsonTable}).
 *   <li>A gzip file's sum is not checked, and an array of JSON that is cut off after an object is
 *       taken for whole. Hence {@link FileStart}.
 *   <li>Column names are compared without their case; {@code a[1].csv} reads a1.csv ({@link
 *       DuckFiles}); folders named {@code a=1} add a column, unless told not to.
 *   <li>{@code 1_000} is a number to DuckDB, and none to core ({@link Numbers}).
 *   <li>A row of CSV that is left out with an open quote takes the rows after it along. Hence only
 *       rows with a wrong number of fields may be skipped.
 *   <li>Rows come in the file's order from one thread as from many; more threads than one take
 *       longer, since one reader takes the rows.
 *   <li>Of 25,000 damaged Parquet files none ended the process.
 * </ul>
 */
package io.fovea.sources.duckdb;
