/** {@code fovea new-plugin}: a Maven project to begin a plugin with. */
package io.fovea.app.newplugin;
