package io.piboard.acceptance.ingest.slow;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the kernel says of all connections of this machine, {@code /proc/net/tcp} and {@code tcp6}. */
record ConnectionTable(List<Entry> entries) {

    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int INODE = 9;
    private static final int HEX = 16;

    /**
     * One end of a connection.
     *
     * @param inode 0 once no process holds it, and before one has taken it
     */
    record Entry(int local, int remote, long inode) {

        static Entry of(String line) {
            String[] words = line.strip().split(" +");
            return new Entry(port(words[LOCAL]), port(words[REMOTE]), Long.parseLong(words[INODE]));
        }

        private static int port(String address) {
            return Integer.parseInt(address.substring(address.indexOf(':') + 1), HEX);
        }
    }

    /** Without the line that names the columns. */
    static ConnectionTable of(Stream<String> lines) {
        return new ConnectionTable(lines.filter(line -> !line.contains("local_address"))
                .map(Entry::of)
                .toList());
    }

    /** The ports of those whom the process behind such a port holds a connection to. */
    Set<Integer> heldBy(int port) {
        return entries.stream()
                .filter(entry -> entry.local() == port && entry.remote() != 0 && entry.inode() != 0)
                .map(Entry::remote)
                .collect(Collectors.toSet());
    }

    /** The ports of some sockets. */
    Set<Integer> portsOf(Set<Long> inodes) {
        return entries.stream()
                .filter(entry -> inodes.contains(entry.inode()))
                .map(Entry::local)
                .collect(Collectors.toSet());
    }
}
