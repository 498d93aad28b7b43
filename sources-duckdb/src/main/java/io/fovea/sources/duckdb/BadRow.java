package io.fovea.sources.duckdb;

/**
 * A row that DuckDB could not read into columns.
 *
 * @param complaint which rule it breaks
 */
record BadRow(long line, String complaint) {}
