/** Hosts a bot for sipgate AI Flow: annotations, events, actions, and the server. */
module dev.parley.runtime {
    exports dev.parley.action;
    exports dev.parley.annotation;
    exports dev.parley.call;
    exports dev.parley.dispatch;
    exports dev.parley.event;
    exports dev.parley.json;
    exports dev.parley.server;
    exports dev.parley.simulator;

    requires transitive dev.parley.speech;
    requires java.net.http;
    requires org.eclipse.jetty.server;
    requires org.eclipse.jetty.websocket.core.server;
    requires org.slf4j;
    requires static transitive org.jspecify;
    requires tools.jackson.core;
    requires tools.jackson.databind;
}
