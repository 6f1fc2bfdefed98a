# After ./mvnw -Dquick -pl metadata-service -am package, from the root of the repository:
# docker build -f deploy/docker/metadata-service.Dockerfile -t piboard/metadata-service:0.1.0 metadata-service
FROM eclipse-temurin:25-jre
# What changes least comes first, so that a new version of ours is a small layer.
COPY target/quarkus-app/lib/ /piboard/lib/
COPY target/quarkus-app/*.jar /piboard/
COPY target/quarkus-app/app/ /piboard/app/
COPY target/quarkus-app/quarkus/ /piboard/quarkus/
ENV PIBOARD_HTTP_HOST=0.0.0.0 PIBOARD_HTTP_PORT=8080
ENV PIBOARD_MANAGEMENT_HOST=0.0.0.0 PIBOARD_MANAGEMENT_PORT=9000
EXPOSE 8080 9000
WORKDIR /piboard
USER 10001:10001
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "/piboard/quarkus-run.jar"]
