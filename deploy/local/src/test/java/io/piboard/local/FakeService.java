package io.piboard.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands in for a packaged service: a jar that is ready as soon as it runs. */
public final class FakeService {

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("PIBOARD_MANAGEMENT_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("fake service is up");
    }

    /** Puts it where the stack looks for the service. */
    static void packageAs(ServiceName name, Path repository) throws IOException {
        Path jar = repository.resolve(name.module()).resolve("target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String entry = FakeService.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                var output = new JarOutputStream(file, manifest);
                var bytes = FakeService.class.getClassLoader().getResourceAsStream(entry)) {
            output.putNextEntry(new JarEntry(entry));
            bytes.transferTo(output);
        }
    }
}
