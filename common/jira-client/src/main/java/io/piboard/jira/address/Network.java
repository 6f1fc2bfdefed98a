package io.piboard.jira.address;

import java.net.InetAddress;

/** A range of addresses such as {@code 10.0.0.0/8}; a single address is a range of one. */
record Network(byte[] prefix, int length) {

    static Network of(String text) {
        String[] parts = text.strip().split("/", 2);
        byte[] address = IpLiteral.read(parts[0])
                .map(InetAddress::getAddress)
                .orElseThrow(() -> new IllegalArgumentException("no network: " + text));
        int most = address.length * Byte.SIZE;
        int length = parts.length == 1 ? most : number(parts[1], text);
        if (length < 0 || length > most) {
            throw new IllegalArgumentException("no network: " + text);
        }
        return new Network(address, length);
    }

    /** Ranges of one family never hold addresses of the other. */
    boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < length; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((bytes[bit / Byte.SIZE] & mask) != (prefix[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String digits, String text) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no network: " + text, e);
        }
    }
}
