package io.piboard.ingest;

/** Hears of each delivery that the broker has, after the fact. */
public interface DeliveryListener {

    void stored(StrippedDelivery delivery);
}
