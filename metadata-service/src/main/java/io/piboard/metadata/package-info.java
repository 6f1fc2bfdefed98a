/** metadata-service: the connections of all organisations, and what the connected sites offer apart from their issues. */
package io.piboard.metadata;
