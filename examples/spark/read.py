"""Reads a corpus of articles with `dialogue read`, on Apache Spark.

    spark-submit read.py DIALOGUE ARTICLES OUT [PARTITIONS]

DIALOGUE is the program, which every machine has at that place. ARTICLES are lines of JSON, as `dialogue read` takes
them: a file, or a folder of files, anywhere that Spark reads. OUT is a folder that does not exist yet; its part files,
one after the other, are what the program alone would write. A line that is no article fails the job, as it fails the
program; what is wrong with it stands in the log of its task.
"""

import shlex
import sys

from pyspark.sql import SparkSession


def read(dialogue, articles, out, partitions):
    """Pipes each partition through the program; the order of lines is kept."""
    spark = SparkSession.builder.appName("dialogue read").getOrCreate()
    try:
        lines = spark.sparkContext.textFile(articles, partitions)
        reports = lines.pipe(f"{shlex.quote(dialogue)} read", checkCode=True)
        reports.saveAsTextFile(out)
    finally:
        spark.stop()


if __name__ == "__main__":
    if not 4 <= len(sys.argv) <= 5:
        sys.exit(__doc__)
    read(*sys.argv[1:4], int(sys.argv[4]) if len(sys.argv) == 5 else None)
