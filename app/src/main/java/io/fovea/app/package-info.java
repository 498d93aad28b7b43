/** The command line: one class per command, and what only a terminal needs. */
package io.fovea.app;
