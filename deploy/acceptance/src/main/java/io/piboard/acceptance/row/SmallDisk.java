package io.piboard.acceptance.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk in memory that can be filled up and freed again; only root may mount one. */
final class SmallDisk implements AutoCloseable {

    private static final int CHUNK = 65_536;

    private final Path mount;
    private final Path filler;

    private SmallDisk(Path mount) {
        this.mount = mount;
        filler = mount.resolve("filler");
    }

    /**
     * Mounts it.
     *
     * @throws MountRefusedException when this system does not allow it
     */
    static SmallDisk mount(Path directory, String size) throws IOException {
        Files.createDirectories(directory);
        try {
            new Shell(directory.getParent())
                    .run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", directory.toString());
        } catch (IllegalStateException e) {
            throw new MountRefusedException(e);
        }
        return new SmallDisk(directory);
    }

    /** This system lets nobody mount here. */
    static final class MountRefusedException extends RuntimeException {

        MountRefusedException(IllegalStateException why) {
            super(why);
        }
    }

    Path directory() {
        return mount.resolve("kafka");
    }

    /** To the last byte. */
    void fill() {
        byte[] chunk = new byte[CHUNK];
        try (var file = Files.newOutputStream(filler)) {
            while (true) {
                file.write(chunk);
            }
        } catch (IOException full) {
            // that is what was wanted
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(filler);
    }

    @Override
    public void close() {
        // lazily: a broker that was killed a moment ago may still hold a file
        new Shell(mount.getParent()).run("umount", "-l", mount.toString());
    }
}
