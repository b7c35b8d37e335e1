package dev.parley.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.parley.action.Action;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhoneNumberTest {

    @Test
    void theEndOfANumberIsShown() {
        assertEquals("***890", PhoneNumber.masked("+4921167890"));
        assertEquals("***567", PhoneNumber.masked("1234567"));
    }

    @Test
    void aShortNumberIsHiddenWholly() {
        assertEquals("***", PhoneNumber.masked("123456"));
        assertEquals("***", PhoneNumber.masked("110"));
        assertEquals("***", PhoneNumber.masked(""));
        assertNull(PhoneNumber.masked(null));
    }

    @Test
    void whateverIsPrintedIsMasked() {
        Session session = new Session("a", "b", "+4921167890", Direction.INBOUND, "+4915112345678", null);
        assertEquals(
                "Session[id=a, accountId=b, phoneNumber=***890, direction=" + Direction.INBOUND
                        + ", fromPhoneNumber=***678, toPhoneNumber=null]",
                session.toString());
        assertEquals("SessionStart[session=" + session + "]", new SessionStart(session).toString());
        assertEquals(
                "UnknownEvent[session=" + session + ", type=x, json=2 characters]",
                new UnknownEvent(session, "x", "{}").toString());
        assertEquals(
                "Transfer[targetPhoneNumber=***345, callerIdName=Mario's, callerIdNumber=***890, timeout=null]",
                Action.transfer("+4921112345", "Mario's", "+4921167890").toString());
        assertEquals(
                "SendSms[phoneNumber=***890, message=Hi]",
                Action.sendSms("+4921167890", "Hi").toString());
        assertEquals(
                "RawAction[type=x, fields=[to]]",
                Action.raw("x", Map.of("to", "+4921167890")).toString());
    }

    @Test
    void theAccessorsTellTheNumberAsItCame() {
        assertEquals("+4915112345678", new Session("a", null, null, null, "+4915112345678", null).fromPhoneNumber());
    }
}
