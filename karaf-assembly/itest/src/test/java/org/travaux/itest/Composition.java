package org.travaux.itest;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.Manifest;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The services of our bundles without a framework, put together as their descriptors say: what a constructor asks for is made
 * first, configuration has its defaults, and what no bundle here provides fails when it is called. It starts in a second, so
 * that a test can kill it twenty times.
 */
final class Composition implements AutoCloseable {
    private final Map<String, Part> parts = new HashMap<>();
    private final Map<Part, Object> made = new HashMap<>();
    private final Deque<Runnable> endings = new ArrayDeque<>();

    /** A component: its class, how many things its constructor asks for, and the method that ends it, if any. */
    private record Part(String type, int asks, String ending) {}

    Composition() {
        try {
            for (URL manifest : Collections.list(loader().getResources("META-INF/MANIFEST.MF"))) {
                read(manifest);
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the service of this type. */
    <T> T get(Class<T> service) {
        return service.cast(get(service.getName()));
    }

    /** Returns the service, or component that provides none but itself, of this name. */
    Object get(String service) {
        Part part = parts.get(service);
        if (part == null) {
            throw new IllegalStateException("nobody provides " + service);
        }
        Object known = made.get(part);
        if (known == null) {
            known = make(part);
            made.put(part, known);
        }
        return known;
    }

    @Override
    public void close() {
        while (!endings.isEmpty()) {
            endings.pop().run();
        }
    }

    private void read(URL manifest) throws IOException, SAXException, ParserConfigurationException {
        String descriptors;
        try (InputStream in = manifest.openStream()) {
            var attributes = new Manifest(in).getMainAttributes();
            String name = String.valueOf(attributes.getValue("Bundle-SymbolicName"));
            descriptors = name.startsWith("org.travaux.") ? attributes.getValue("Service-Component") : null;
        }
        if (descriptors == null) {
            return;
        }
        for (String descriptor : descriptors.split(",")) {
            try (InputStream in = new URL(manifest, "../" + descriptor.strip()).openStream()) {
                read(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(in)
                        .getDocumentElement());
            }
        }
    }

    private void read(Element component) {
        String type =
                ((Element) component.getElementsByTagName("implementation").item(0)).getAttribute("class");
        String asks = component.getAttribute("init");
        Part part = new Part(type, asks.isEmpty() ? 0 : Integer.parseInt(asks), component.getAttribute("deactivate"));
        parts.put(type, part);
        NodeList provided = component.getElementsByTagName("provide");
        for (int i = 0; i < provided.getLength(); i++) {
            parts.put(((Element) provided.item(i)).getAttribute("interface"), part);
        }
    }

    private Object make(Part part) {
        try {
            Constructor<?> constructor = Arrays.stream(
                            Class.forName(part.type()).getConstructors())
                    .filter(one -> one.getParameterCount() == part.asks())
                    .findFirst()
                    .orElseThrow();
            Object[] given = Arrays.stream(constructor.getParameterTypes())
                    .map(this::given)
                    .toArray();
            Object component = constructor.newInstance(given);
            if (!part.ending().isEmpty()) {
                endings.push(() -> end(component, part.ending()));
            }
            return component;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + part.type(), e);
        }
    }

    private Object given(Class<?> type) {
        if (type.isAnnotation()) {
            return proxy(type, (self, method, arguments) -> method.getDefaultValue());
        }
        if (type.isInterface() && !parts.containsKey(type.getName())) {
            return proxy(type, (self, method, arguments) -> {
                throw new IllegalStateException("nobody provides " + type);
            });
        }
        return get(type.getName());
    }

    private static void end(Object component, String ending) {
        try {
            Method method = component.getClass().getDeclaredMethod(ending);
            method.setAccessible(true);
            method.invoke(component);
        } catch (InvocationTargetException | NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException("cannot end " + component, e);
        }
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(loader(), new Class<?>[] {type}, handler);
    }

    private static ClassLoader loader() {
        return Composition.class.getClassLoader();
    }
}
