"""`python -m contentcheck`."""
import sys

from .cli import main

if __name__ == "__main__":  # processes of a parallel run import this file again
    sys.exit(main())
