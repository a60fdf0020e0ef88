/// The outside world of the city as one HTTP process: the payment channel, the text messages, the insurance registry,
/// the card maker and the carrier. They behave like the real ones where it hurts: late, twice, and after a restart.
///
/// | party | addresses |
/// |---|---|
/// | payment channel | `POST /channels/payments`, `GET /channels/payments/{order}`, `POST
/// /channels/payments/{order}/refunds` |
/// | text messages | `POST /sms`, `GET /sms` |
/// | insurance registry | `POST /insurance/coverage`, `PUT /insurance/coverage` |
/// | card maker | `POST /maker/orders`, `GET /maker/orders/{batch}`, `GET /maker/certificate` |
/// | carrier | `POST /carrier/parcels`, `GET /carrier/parcels/{tracking}` |
@NullMarked
package city.healthcard.simulator;

import org.jspecify.annotations.NullMarked;
