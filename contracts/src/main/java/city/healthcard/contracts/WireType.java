package city.healthcard.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The name under which a record travels or is stored, for ever: `owner.fact.v1` on Kafka, `owner/fact/1` in a stream.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WireType {

    /// The name; never a class name.
    String value();
}
