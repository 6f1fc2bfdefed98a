package io.piboard.jira.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form that the address of a site must have; what it leads to is judged when it is connected to. */
public final class SiteUrl {

    /** Names as the Internet knows them; anything else is read differently by different programs. */
    private static final Pattern NAME = Pattern.compile(
            "(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");

    /** Programs take a name that ends so for an IPv4 address in one of its many spellings. */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

    private SiteUrl() {}

    /** As entered by a person; fails with {@link ForbiddenAddressException}. */
    public static URI read(String text) {
        try {
            return check(new URI(text.strip()));
        } catch (URISyntaxException e) {
            throw new ForbiddenAddressException("This is no address.");
        }
    }

    public static boolean isPlain(URI url) {
        try {
            check(url);
            return true;
        } catch (ForbiddenAddressException e) {
            return false;
        }
    }

    /** Fails with {@link ForbiddenAddressException} if somebody could read another place into it than we do. */
    public static URI check(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        require(scheme.equals("https") || scheme.equals("http"), "The address must begin with https://");
        require(url.getRawUserInfo() == null, "The address must not hold a user name or password");
        require(url.getRawQuery() == null && url.getRawFragment() == null, "The address must end before ? and #");
        require(url.getHost() != null, "The address must name a host");
        require(url.getPort() == -1 || url.getPort() > 0 && url.getPort() <= 65_535, "The address has no such port");
        require(isPlainPath(url.getRawPath()), "The path of the address must be plain");
        checkHost(url.getHost());
        return url;
    }

    static void checkHost(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (IpLiteral.read(lower).isEmpty()) {
            require(NAME.matcher(lower).matches(), "The host of the address is no plain name");
            require(!ENDS_IN_A_NUMBER.matcher(lower).matches(), "The host of the address is an unusual spelling");
        }
    }

    private static boolean isPlainPath(String path) {
        return path == null
                || !path.contains("%") && !path.contains("\\") && !path.contains("..") && !path.contains("//");
    }

    private static void require(boolean fine, String otherwise) {
        if (!fine) {
            throw new ForbiddenAddressException(otherwise + ".");
        }
    }
}
