package org.zhijia.plugin;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One contribution, called only inside a guard: whatever it throws is logged with plugin and site, noted for the desk,
 * and costs nobody else anything.
 *
 * @param <T> the SPI interface
 */
public final class Contribution<T> {

    private final Optional<Installed> owner;
    private final Class<?> type;
    private final Supplier<T> bean;
    private final PluginHealth health;

    Contribution(Optional<Installed> owner, Class<?> type, Supplier<T> bean, PluginHealth health) {
        this.owner = owner;
        this.type = type;
        this.bean = bean;
        this.health = health;
    }

    /** Empty for the core's own. */
    public Optional<Installed> owner() {
        return owner;
    }

    /** The plugin's id, or {@code core}. */
    public String ownerId() {
        return owner.map(Installed::id).orElse("core");
    }

    /** The contribution's class. */
    public Class<?> type() {
        return type;
    }

    /** @return empty when the contribution failed, or had no answer */
    public <R> Optional<R> ask(Function<T, R> question) {
        try {
            return Optional.ofNullable(question.apply(bean.get()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            health.failed(this, e);
            return Optional.empty();
        }
    }

    /** @return whether it did not fail */
    public boolean tell(Consumer<T> message) {
        return ask(bean -> {
            message.accept(bean);
            return true;
        }).orElse(false);
    }
}
