/**
 * Sources of scanpaths that DuckDB reads: {@code table} (Parquet, CSV, JSON; files, folders,
 * patterns) and {@code sql} (any query over such files).
 */
package io.fovea.sources.duckdb;
