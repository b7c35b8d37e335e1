package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    private final Map<Setting, String> builder = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>(Map.of("PARLEY_TOKEN", "a-token-of-enough-bytes"));

    private Configuration configuration() {
        return new Configuration(builder, properties::get, environment::get);
    }

    private Settings settings() {
        return Settings.of(configuration());
    }

    private void assertWrong(Setting setting, String value, String sentence) {
        environment.put(setting.variable(), value);
        assertEquals(
                sentence, assertThrows(StartException.class, this::settings).getMessage());
    }

    @Test
    void theBuilderWinsOverThePropertyOverTheEnvironmentOverTheDefault() {
        assertEquals(8080, settings().port());
        environment.put("PARLEY_PORT", "1");
        assertEquals(1, settings().port());
        properties.put("parley.port", "2");
        assertEquals(2, settings().port());
        builder.put(Setting.PORT, "3");
        assertEquals(3, settings().port());
    }

    @Test
    void aBlankVariableIsNoValue() {
        environment.put("PARLEY_PORT", " ");
        assertEquals(8080, settings().port());
        assertFalse(configuration().isSet(Setting.PORT));
    }

    @Test
    void blanksAroundAValueDoNotCount() {
        environment.put("PARLEY_PORT", " 9090\n");
        assertEquals(9090, settings().port());
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everyNameFollowsTheSameRule(Setting setting) {
        assertEquals("PARLEY_" + setting.name(), setting.variable());
        assertEquals(
                "parley." + setting.name().toLowerCase(java.util.Locale.ROOT).replace('_', '.'), setting.property());
    }

    @Test
    void theDefaultsHold() {
        Settings settings = settings();
        assertEquals("0.0.0.0", settings.host());
        assertEquals("X-API-TOKEN", settings.tokenHeader());
        assertEquals(Duration.ofMillis(900), settings.call().deadline());
        assertEquals(Duration.ofSeconds(5), settings.http().header());
        assertEquals(
                new BodyReader.Limits(65_536, Duration.ofSeconds(3)),
                settings.http().body());
        assertEquals(
                new Settings.SocketLimits(
                        65_536,
                        256,
                        64,
                        1 << 20,
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(60)),
                settings.socket());
    }

    @ParameterizedTest
    @CsvSource({"800ms, PT0.8S", "3s, PT3S", "2m, PT2M", "4h, PT4H", "8760h, PT8760H"})
    void aDurationIsANumberAndAUnit(String value, Duration duration) {
        environment.put("PARLEY_DRAIN", value);
        assertEquals(duration, settings().drain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "s", "-3s", "3 s", "3d", "1.5s", "3S", "9999999999s"})
    void anythingElseIsNoDuration(String value) {
        assertWrong(
                Setting.DRAIN,
                value,
                "PARLEY_DRAIN must be a duration such as 800ms, 3s, 2m or 4h, but is \"" + value + "\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0ms", "8761h", "999999999h"})
    void aDurationHasBounds(String value) {
        assertWrong(
                Setting.DRAIN,
                value,
                "PARLEY_DRAIN must be longer than nothing and at most 8760h, but is \"" + value + "\".");
    }

    @Test
    void theWindowForDuplicatesMayBeNothing() {
        assertEquals(Duration.ZERO, settings().call().duplicates());
        environment.put("PARLEY_DUPLICATES", "2s");
        assertEquals(Duration.ofSeconds(2), settings().call().duplicates());
        environment.put("PARLEY_DUPLICATES", "0ms");
        assertEquals(Duration.ZERO, settings().call().duplicates());
        assertWrong(Setting.DUPLICATES, "8761h", "PARLEY_DUPLICATES must be at most 8760h, but is \"8761h\".");
    }

    @ParameterizedTest
    @CsvSource({"none, false, false", "webhook, true, false", "websocket, false, true", "both, true, true"})
    void arraysAreSentWhereTheSettingSays(String value, boolean webhook, boolean webSocket) {
        environment.put("PARLEY_ACTION_ARRAYS", value);
        assertEquals(new Settings.ActionArrays(webhook, webSocket), settings().arrays());
    }

    @Test
    void noArraysAreSentWhereNothingIsSaid() {
        assertEquals(new Settings.ActionArrays(false, false), settings().arrays());
    }

    @Test
    void anythingElseIsNoPlaceForArrays() {
        assertWrong(
                Setting.ACTION_ARRAYS,
                "true",
                "PARLEY_ACTION_ARRAYS must be none, webhook, websocket or both, but is \"true\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "http", "80.0", "99999999999"})
    void aPortIsANumberInRange(String value) {
        assertWrong(Setting.PORT, value, "PARLEY_PORT must be a number from 0 to 65535, but is \"" + value + "\".");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "1, true", "false, false", "0, false"})
    void aFlagIsTrueOrFalse(String value, boolean expected) {
        environment.put("PARLEY_DEV", value);
        assertEquals(expected, settings().dev());
    }

    @Test
    void anythingElseIsNoFlag() {
        assertWrong(Setting.DEV, "yes", "PARLEY_DEV must be true or false, but is \"yes\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook", "/", "/a/", "/a b", "/../etc", "/a//b", "/a?b"})
    void aPathStartsWithASlash(String value) {
        assertWrong(
                Setting.WEBHOOK_PATH,
                value,
                "PARLEY_WEBHOOK_PATH must be a path such as /webhook, but is \"" + value + "\".");
    }

    @Test
    void theMessageNamesTheSourceOfAWrongValue() {
        properties.put("parley.port", "x");
        assertTrue(
                assertThrows(StartException.class, this::settings).getMessage().startsWith("-Dparley.port must be"));
        builder.put(Setting.PORT, "y");
        assertTrue(
                assertThrows(StartException.class, this::settings).getMessage().startsWith("PORT must be"));
    }

    @Test
    void theNameOfTheTokenHeaderIsChecked() {
        assertWrong(
                Setting.TOKEN_HEADER,
                "X API TOKEN",
                "TOKEN_HEADER must be the name of a header, but is \"X API TOKEN\". Use letters, digits and hyphens,"
                        + " such as X-API-TOKEN.");
    }

    @Test
    void everyNumberAndDurationIsChecked() {
        for (Setting setting : Setting.values()) {
            boolean isChecked = setting.defaultValue().matches("\\d+(ms|s|m|h)?");
            if (isChecked) {
                builder.put(setting, "-1");
                assertThrows(StartException.class, this::settings, setting.name());
                builder.remove(setting);
            }
        }
    }

    @Test
    void devModeListensOnLoopbackOnly() {
        environment.put("PARLEY_DEV", "true");
        assertEquals("127.0.0.1", settings().host());
        environment.put("PARLEY_HOST", "localhost");
        assertEquals("127.0.0.1", settings().host());
        assertWrong(
                Setting.HOST,
                "0.0.0.0",
                "Dev mode listens on this machine only, but HOST is \"0.0.0.0\". Remove HOST, or set a token and leave"
                        + " dev mode.");
    }

    @Test
    void noSecretIsEverPrinted() {
        environment.put("PARLEY_TOKEN", "the-secret-of-the-test");
        assertFalse(settings().toString().contains("the-secret-of-the-test"));
        assertFalse(configuration().toString().contains("the-secret-of-the-test"));
        for (String wrong : new String[] {"short-one", "the-secret-of-the-test, umläut-in-the-secret"}) {
            environment.put("PARLEY_TOKEN", wrong);
            String message = assertThrows(StartException.class, this::settings).toString();
            Arrays.stream(wrong.split(", ")).forEach(part -> assertFalse(message.contains(part), message));
        }
    }

    @Test
    void theTokenIsNotTakenFromAProperty() {
        environment.remove("PARLEY_TOKEN");
        properties.put("parley.token", "a-token-of-enough-bytes");
        assertThrows(StartException.class, this::settings);
    }
}
