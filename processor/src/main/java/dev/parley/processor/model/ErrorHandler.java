package dev.parley.processor.model;

import com.palantir.javapoet.ClassName;

/**
 * A method of the bot that answers when a handler failed.
 *
 * @param failure what it takes: the dispatcher can name this class
 * @param handler the method
 */
public record ErrorHandler(ClassName failure, Handler handler) {}
