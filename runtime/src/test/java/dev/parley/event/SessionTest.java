package dev.parley.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SessionTest {

    @Test
    void itHasAnId() {
        assertEquals(
                "session.id must be present.",
                assertThrows(NullPointerException.class, () -> Session.of(null)).getMessage());
        assertEquals(
                "session.id must not be empty.",
                assertThrows(IllegalArgumentException.class, () -> Session.of(""))
                        .getMessage());
    }

    @Test
    void anIdIsEnoughForATest() {
        assertEquals(new Session("1", null, null, null, null, null), Session.of("1"));
    }

    @Test
    void equalEventsAreEqual() {
        assertEquals(new UserSpeak(Session.of("1"), "Hi", false), new UserSpeak(Session.of("1"), "Hi", false));
        assertEquals(
                "DtmfReceived[session=Session[id=1, accountId=null, phoneNumber=null, direction=null,"
                        + " fromPhoneNumber=null, toPhoneNumber=null], digit=#]",
                new DtmfReceived(Session.of("1"), "#").toString());
    }
}
