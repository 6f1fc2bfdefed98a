# Sourced by mvnw and deploy/local/up: exports JAVA_HOME of an installed JDK 21 or newer, or says plainly that there is none.
# Quarkus loads our classes inside Maven's own JVM while it builds, so Maven itself has to run on 21 or newer, too.

piboard_jdk_major() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

piboard_is_usable() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ "$(piboard_jdk_major "$1" || echo 0)" -ge 21 ] 2>/dev/null
}

piboard_find_jdk() {
  for piboard_home in "${JAVA_HOME-}" "$(piboard_home_on_path)" \
    /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if piboard_is_usable "$piboard_home"; then
      printf '%s\n' "$piboard_home"
      return 0
    fi
  done
  return 1
}

piboard_home_on_path() {
  piboard_java=$(command -v javac 2>/dev/null) || return 0
  piboard_java=$(readlink -f "$piboard_java" 2>/dev/null) || return 0
  printf '%s\n' "${piboard_java%/bin/javac}"
}

if JAVA_HOME=$(piboard_find_jdk); then
  export JAVA_HOME
else
  echo "Piboard needs a JDK 21 or newer (25 recommended). None was found; install one, or set JAVA_HOME to it." >&2
  exit 1
fi
