package io.piboard.acceptance.conformance.spec;

/**
 * Something that is not as a document or a shape says.
 *
 * @param endpoint method and address with variables
 * @param fault what is wrong
 * @param example which request showed it
 */
public record Finding(String endpoint, String fault, String example) {

    @Override
    public String toString() {
        return endpoint + ": " + fault + "  [" + example + "]";
    }
}
