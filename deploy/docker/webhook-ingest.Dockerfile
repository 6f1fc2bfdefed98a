# After ./mvnw -Dquick -pl webhook-ingest -am package, from the root of the repository:
# docker build -f deploy/docker/webhook-ingest.Dockerfile -t piboard/webhook-ingest:0.1.0 webhook-ingest
FROM eclipse-temurin:25-jre AS trained
COPY target/quarkus-app/ /piboard/
COPY src/main/docker/train /train
# The cache fits this very JVM, the path of the jar and these options; a third of the time to the first answer.
RUN ["bash", "/train", "/piboard", "-XX:+UseSerialGC"]

FROM eclipse-temurin:25-jre
# What changes least comes first, so that a new version of ours is a small layer.
COPY --from=trained /piboard/lib/ /piboard/lib/
COPY --from=trained /piboard/*.jar /piboard/
COPY --from=trained /piboard/app/ /piboard/app/
COPY --from=trained /piboard/quarkus/ /piboard/quarkus/
COPY --from=trained /piboard/app.aot /piboard/
ENV PIBOARD_HTTP_HOST=0.0.0.0 PIBOARD_HTTP_PORT=8080
ENV PIBOARD_MANAGEMENT_HOST=0.0.0.0 PIBOARD_MANAGEMENT_PORT=9000
EXPOSE 8080 9000
WORKDIR /piboard
USER 10001:10001
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:AOTCache=/piboard/app.aot", "-jar", "/piboard/quarkus-run.jar"]
