/** The peers that are programs of ours, each started as a process of its own, and the place where all of them run. */
package io.piboard.benchmarks.peer;
