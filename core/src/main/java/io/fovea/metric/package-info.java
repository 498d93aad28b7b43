/** How good predictions are. Plain Java on plain numbers. */
package io.fovea.metric;
