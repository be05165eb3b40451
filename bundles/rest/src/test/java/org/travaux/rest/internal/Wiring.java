package org.travaux.rest.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts components together by their constructors, as the service registry does in the product. */
final class Wiring {
    private final List<Object> services = new ArrayList<>();
    private final List<Class<?>> components = new ArrayList<>();
    private final Map<String, Object> configuration = new HashMap<>();

    /** Offers services that are there already. */
    Wiring with(Object... ready) {
        services.addAll(List.of(ready));
        return this;
    }

    /** Offers components that are made when somebody asks for what they are. */
    Wiring with(Class<?>... made) {
        components.addAll(List.of(made));
        return this;
    }

    /** Configures every component that has such a setting. */
    Wiring configured(String setting, Object value) {
        configuration.put(setting, value);
        return this;
    }

    /** Returns the one service of this type. */
    <T> T get(Class<T> type) {
        List<T> found = all(type);
        if (found.size() != 1) {
            throw new IllegalStateException("there are " + found.size() + " of " + type);
        }
        return found.get(0);
    }

    /** Returns every service of this type. */
    <T> List<T> all(Class<T> type) {
        for (Class<?> component : List.copyOf(components)) {
            if (type.isAssignableFrom(component) && components.remove(component)) {
                services.add(make(component));
            }
        }
        return services.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Stops what was made and can be stopped, the last first. */
    void stop() {
        List<Object> made = new ArrayList<>(services);
        Collections.reverse(made);
        for (Object service : made) {
            Arrays.stream(service.getClass().getDeclaredMethods())
                    .filter(method -> method.getName().equals("stop") && method.getParameterCount() == 0)
                    .forEach(method -> stop(service, method));
        }
    }

    private static void stop(Object service, Method method) {
        try {
            method.setAccessible(true);
            method.invoke(service);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(service + " cannot be stopped", e);
        }
    }

    private Object make(Class<?> component) {
        Constructor<?> constructor = Arrays.stream(component.getConstructors())
                .max((a, b) -> a.getParameterCount() - b.getParameterCount())
                .orElseThrow();
        Object[] arguments =
                Arrays.stream(constructor.getParameters()).map(this::argument).toArray();
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be made", e);
        }
    }

    private Object argument(Parameter parameter) {
        if (parameter.getType() == List.class) {
            ParameterizedType list = (ParameterizedType) parameter.getParameterizedType();
            return all((Class<?>) list.getActualTypeArguments()[0]);
        }
        return parameter.getType().isAnnotation() ? configuration(parameter.getType()) : get(parameter.getType());
    }

    private Object configuration(Class<?> type) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, setting, none) -> configuration.getOrDefault(setting.getName(), setting.getDefaultValue()));
    }
}
