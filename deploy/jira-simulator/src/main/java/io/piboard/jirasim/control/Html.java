package io.piboard.jirasim.control;

/** The little HTML the pages need; everything that came from outside goes through {@link #text}. */
final class Html {

    private Html() {}

    static String page(String title, String body) {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s</title><style>
                body{font:14px/1.4 system-ui,sans-serif;margin:2rem;color:#172b4d}
                table{border-collapse:collapse;width:100%%}th,td{text-align:left;padding:.2rem .6rem;border-bottom:1px solid #dfe1e6}
                a{color:#0c66e4;text-decoration:none}h2{margin-top:2rem}small{color:#626f86}
                </style></head><body>%s</body></html>
                """.formatted(text(title), body);
    }

    static String head(String... names) {
        return "<tr><th>" + String.join("</th><th>", names) + "</th></tr>\n";
    }

    static String row(Object... cells) {
        StringBuilder row = new StringBuilder("<tr>");
        for (Object cell : cells) {
            row.append("<td>").append(cell == null ? "" : cell).append("</td>");
        }
        return row.append("</tr>\n").toString();
    }

    static String text(Object value) {
        return value == null
                ? ""
                : value.toString()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
