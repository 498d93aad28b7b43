/** What takes part in a run and may be listed in an experiment: Lightning's callbacks. */
package io.fovea.callback;
