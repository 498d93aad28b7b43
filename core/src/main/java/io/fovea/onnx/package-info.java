/** A network as a graph of ONNX operators, and that graph as a file (https://onnx.ai). */
package io.fovea.onnx;
