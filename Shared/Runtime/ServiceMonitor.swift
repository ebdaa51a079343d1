import CaseModel
import Metrics
import Store
import Transport

/// What a service tells whoever watches over it (decision 23): that it works, and what waits in it. Nothing of a person.
enum ServiceMonitor {
    static func door(_ loop: EventLoop, _ engine: Engine, hasRoom: @escaping () -> Bool) -> MonitorDoor {
        MonitorDoor(
            loop,
            obstacles: {
                (engine.session.isLive ? [] : ["bus.not_joined"]) + (hasRoom() ? [] : ["disk.low"]) + engine.obstacles
            },
            page: { page(engine, hasRoom: hasRoom()) })
    }

    private static func page(_ engine: Engine, hasRoom: Bool) -> MetricsPage {
        var page = MetricsPage()
        page.add(.gauge, "genklang_service_joined", "Whether the bus has let it in.", engine.session.isLive ? 1 : 0)
        page.add(.gauge, "genklang_service_disk_has_room", "Whether anything is begun.", hasRoom ? 1 : 0)
        let obstacles = engine.obstacles
        for (name, help, code) in [
            ("genklang_service_held", "Whether it was put back and waits for the operator.", "service.held"),
            ("genklang_service_consumer_stopped", "Whether it takes nothing in any more.", "consumer.stopped"),
            ("genklang_service_resyncing", "Whether it fetches what the log forgot.", "service.resyncing"),
            (
                "genklang_service_clock_doubted", "Whether it does nothing that time alone asks.",
                "service.clock_doubted"
            ),
            ("genklang_service_sender_blocked", "Whether a number of its own holds up the rest.", "sender.blocked"),
        ] {
            page.add(.gauge, name, help, obstacles.contains(code) ? 1 : 0)
        }
        page.add(
            .gauge, "genklang_service_late_seconds", "How long ago time asked for something that is not done yet.",
            engine.lateSeconds)
        let counts = [
            ("genklang_service_parked_events", "Events it could not decide on, and those behind them.", "parked"),
            ("genklang_service_outbox_waiting", "Events the bus does not have on disk.", "outbox WHERE sent = 0"),
        ]
        for (name, help, table) in counts {
            let sql = "SELECT COUNT(*) AS number FROM \(table)"
            if let number = try? engine.parts.database.first(sql, [:], { $0.integer("number") }) {
                page.add(.gauge, name, help, number)
            }
        }
        let signs = engine.signs
        let now = engine.clock.now
        page.add(
            .gauge, "genklang_service_waiting", "What waits in it, by what it is.",
            signs.map { ([("what", $0.name)], $0.count) })
        page.add(
            .gauge, "genklang_service_waiting_seconds", "How long the first of it has waited.",
            signs.map { ([("what", $0.name)], max(0, now.milliseconds - $0.since.milliseconds) / 1000) })
        if let folder = engine.arrivalFolder {
            page.add(
                .gauge, "genklang_service_arrivals_waiting", "Files not yet taken.",
                Int64(Files.names(in: folder.new).count))
            page.add(
                .gauge, "genklang_service_arrivals_kept_open", "Files somebody has had open for over ten minutes.",
                Int64(engine.arrivalsKeptOpen))
            page.add(
                .gauge, "genklang_service_arrivals_unread", "Files a person must look at.", Int64(folder.unreadCount()))
        }
        return page
    }
}
