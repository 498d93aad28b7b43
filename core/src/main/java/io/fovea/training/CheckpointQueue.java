package io.fovea.training;

import io.fovea.checkpoint.CheckpointFile;
import io.fovea.logging.AtomicFiles;
import io.fovea.spec.FileTrouble;
import io.fovea.spec.FoveaException;
import io.fovea.state.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes checkpoints beside the training, one after another: waiting for a disk would cost small
 * networks a good part of their time. At most one waits while one is being written, so memory holds
 * no more than two beside the model.
 */
final class CheckpointQueue implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CheckpointQueue.class);

  /** Touched by the writer's thread alone. */
  private boolean lastIsThere = true;

  private ExecutorService writer;
  private Future<?> waiting;
  private Future<?> before;

  void save(List<Path> files, State checkpoint) {
    submit(
        () -> {
          try {
            Path first = files.get(0);
            Files.createDirectories(first.toAbsolutePath().getParent());
            CheckpointFile.write(first, checkpoint);
            for (Path copy : files.subList(1, files.size())) {
              Files.createDirectories(copy.toAbsolutePath().getParent());
              AtomicFiles.copy(first, copy);
            }
            lastIsThere = true;
          } catch (IOException e) {
            missing(FileTrouble.of("cannot write", files.get(0), e));
          } catch (FoveaException e) {
            missing(e);
          }
        });
  }

  private void missing(FoveaException why) {
    lastIsThere = false;
    log.warn("a checkpoint is missing, training goes on without it: {}", why.getMessage());
  }

  /** Not where the last one could not be written: then the old one is the best there is. */
  void delete(Path file) {
    submit(
        () -> {
          if (!lastIsThere) {
            log.warn("{} stays, since the checkpoint after it is missing", file);
            return;
          }
          try {
            Files.deleteIfExists(file);
          } catch (IOException e) {
            log.warn("an old checkpoint could not be deleted: {}", file, e);
          }
        });
  }

  private void submit(Runnable work) {
    if (writer == null) {
      writer =
          Executors.newSingleThreadExecutor(
              job -> {
                Thread thread = new Thread(job, "checkpoints");
                thread.setDaemon(true);
                return thread;
              });
    }
    await(before);
    before = waiting;
    waiting = writer.submit(work);
  }

  /** Until everything so far is done. */
  void flush() {
    await(waiting);
  }

  private static void await(Future<?> job) {
    if (job == null) {
      return;
    }
    boolean interrupted = false;
    try {
      while (true) {
        try {
          job.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true; // what is being written is worth waiting for
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException unchecked
          ? unchecked
          : new UncheckedIOException(new IOException(e.getCause()));
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    if (writer != null) {
      flush();
      writer.shutdown();
    }
  }
}
