"""Import this before numpy or torch: it holds every numeric library to one thread.

The variables are read once, when OpenMP, MKL or OpenBLAS load, so setting them later has no effect.
"""

import os

for _name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMEXPR_NUM_THREADS"):
    os.environ[_name] = "1"
