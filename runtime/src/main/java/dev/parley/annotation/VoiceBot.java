package dev.parley.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose handlers answer phone calls. The processor writes its dispatcher: {@code PizzaBotDispatcher} for
 * {@code PizzaBot}, {@code Shop_OrderBotDispatcher} for a nested {@code Shop.OrderBot}, in the same package.
 *
 * <p>Every call has a bot of its own, so plain fields hold the state of the call, and handlers of one bot never run at
 * the same time. If the class has a constructor without parameters that is not private and declares no checked exception,
 * {@code new PizzaBotDispatcher()} uses it. {@code new PizzaBotDispatcher(() -> new PizzaBot(db))} takes any; of a class
 * that has no such constructor, it is the only one.
 *
 * <p>A call is in one dialog state at a time. It begins in the state without a name, {@code ""}; a reply moves it, with
 * {@link dev.parley.action.Reply#goTo(String)}; {@link dev.parley.dispatch.Call#state()} tells it. For an event, the
 * handlers that name the state in their {@code in} are asked first, then those without {@code in}; of both, those with
 * a condition in source order, then the one without. An interruption is offered to all {@link OnBargeIn} methods in that
 * order, and then to all {@link OnUserSpeak} methods.
 *
 * <p>On the class stands, too, what holds for all its calls: how long callers wait ({@link Deadline}, {@link Hold}), what
 * they hear when they say nothing or nothing that a handler takes ({@link Reprompt}), and where a call ends by itself
 * ({@link Guard}). These are not inherited.
 *
 * <p>Under javac, the compiler warns of a state that no reply leads to, and of one in which no handler, of those that
 * apply there, moves the call elsewhere, hangs up or transfers it. An {@link OnSessionEnd} that names the state says that
 * only the caller ends the call there. It warns only if the class alone decides that: it is final or a record, inherits
 * no handlers and extends no class, every {@code goTo} names constants, and nothing that could hold such a reply comes
 * from another class, be it what a method returns, a field, or an argument of a constructor. Nor may
 * the {@link dev.parley.dispatch.Call} leave the handlers. For the way out, nothing may be sent by it, and the bot has no
 * {@link Reprompt} and no {@link Guard}, which end a call in any state. Otherwise it is silent. The
 * compiler option {@code -Aparley.warnings=off} switches all warnings off.
 *
 * <p>Handlers that the class inherits count as its own, and are asked after its own: those of superclasses first, then
 * those of interfaces. A method that overrides a handler must be annotated again. A concrete class or a record can be a bot; an abstract class,
 * an interface, an enum, a class with type parameters and a private or inner class cannot.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface VoiceBot {

    /**
     * The dialog states of the bot, beside the one in which a call begins. To list them is optional. A bot that does is
     * held to the list: the compiler refuses an {@code in} that names another state, and a listed state that no handler
     * names. Without a list, the states are those that handlers name.
     *
     * @return the names of the states
     */
    String[] states() default {};
}
