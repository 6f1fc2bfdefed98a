package io.piboard.embedded.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people of the demo: five of one organisation, one of another to prove that it sees nothing. */
public final class DemoPeople {

    public static final UUID ORGANISATION = UUID.fromString("00000000-0000-4000-8000-000000000001");
    public static final UUID OTHER_ORGANISATION = UUID.fromString("00000000-0000-4000-8000-000000000002");

    /** Everybody's password. */
    public static final String PASSWORD = "piboard";

    public static final List<DemoPerson> ALL = List.of(
            person(1, "ada", "Ada Adler", ORGANISATION, "admin"),
            person(2, "ria", "Ria Roth", ORGANISATION, "pi-admin"),
            person(3, "mia", "Mia Muster", ORGANISATION, "member"),
            person(4, "max", "Max Meier", ORGANISATION, "member"),
            person(5, "olaf", "Olaf Ohm", ORGANISATION, "observer"),
            person(6, "eve", "Eve Ember", OTHER_ORGANISATION, "admin"));

    private DemoPeople() {}

    public static Optional<DemoPerson> find(String userName) {
        return ALL.stream().filter(person -> person.userName().equals(userName)).findFirst();
    }

    static Optional<DemoPerson> authenticate(String userName, String password) {
        return PASSWORD.equals(password) ? find(userName) : Optional.empty();
    }

    private static DemoPerson person(int number, String userName, String name, UUID organisation, String role) {
        var id = UUID.fromString("00000000-0000-4000-8000-0000000ada" + String.format("%02d", number));
        return new DemoPerson(id, userName, name, organisation, List.of(role));
    }
}
