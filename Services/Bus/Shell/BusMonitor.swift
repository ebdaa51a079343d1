import BusCore
import Metrics
import Transport

/// What the bus tells whoever watches over it.
enum BusMonitor {
    /// - Parameter hasRoom: whether the disk has room for what is published.
    static func door(_ loop: EventLoop, _ broker: Broker, hasRoom: @escaping () -> Bool) -> MonitorDoor {
        MonitorDoor(
            loop, obstacles: { hasRoom() ? [] : ["bus.disk_low"] },
            page: { page(try? broker.figures(), hasRoom: hasRoom()) })
    }

    private static func page(_ figures: BusFigures?, hasRoom: Bool) -> MetricsPage {
        var page = MetricsPage()
        page.add(.gauge, "genklang_bus_disk_has_room", "Whether publishes are taken.", hasRoom ? 1 : 0)
        guard let figures else { return page }
        page.add(
            .gauge, "genklang_bus_clock_doubted", "Whether nothing is forgotten because the clock has leaped.",
            figures.isClockDoubted ? 1 : 0)
        page.add(.counter, "genklang_bus_events", "Events ever taken.", figures.head)
        page.add(.gauge, "genklang_bus_kept_events", "Events that are kept.", figures.head - figures.first + 1)
        page.add(.gauge, "genklang_bus_connections", "Connections that are signed in.", figures.connections)
        page.add(
            .counter, "genklang_bus_refusals", "Requests refused since the start, by code.",
            figures.refusals.map { ([("code", $0.code)], $0.count) })
        func consumers(_ name: String, _ help: String, _ value: (BusFigures.Consumer) -> Int64) {
            page.add(.gauge, name, help, figures.consumers.map { ([("consumer", $0.consumer)], value($0)) })
        }
        consumers("genklang_bus_consumer_lag_events", "Events it has not passed.") { $0.lag }
        consumers("genklang_bus_consumer_age_milliseconds", "Since the oldest of them arrived.") { $0.age }
        consumers("genklang_bus_consumer_connected", "Whether it follows now.") { $0.isConnected ? 1 : 0 }
        consumers("genklang_bus_consumer_must_resync", "Whether it has to fetch snapshots.") { $0.mustResync ? 1 : 0 }
        consumers("genklang_bus_consumer_stalled_milliseconds", "For which it takes in nothing of what it was sent.") {
            $0.stalled
        }
        consumers("genklang_bus_consumer_at_damage", "Whether it stands at an event that the disk has changed.") {
            $0.isAtDamage ? 1 : 0
        }
        return page
    }
}
