import CallbackShell
import DirectoryShell
import IntakeShell
import LearningShell
import NotifierShell
import Runtime
import Testing
import WellbeingShell
import Wire

/// No number among a municipality's settings may switch a rule off.
@Suite struct `What a number among the settings may be` {
    private var services: [any Service.Type] {
        [
            CallbackService.self, DirectoryService.self, IntakeService.self, LearningService.self, NotifierService.self,
            WellbeingService.self,
        ]
    }

    /// The settings with this number at this place; `reassessDays.*` is any key there.
    private func settings(_ defaults: JSON, _ place: [Substring], _ number: Int64) -> JSON {
        guard let name = place.first else { return .integer(number) }
        guard case .object(var object) = defaults else { return .integer(number) }
        let key = name == "*" ? object.names.first ?? "U-1" : String(name)
        object[key] = settings(object[key] ?? .null, Array(place.dropFirst()), number)
        return .object(object)
    }

    @Test func `is said of every one, whatever service it belongs to`() {
        for service in services {
            // A policy of calls says it of its own.
            let places = service.bounds.unbounded(in: service.defaults).filter { !$0.hasPrefix("policy.") }
            #expect(places == [], "\(service.declaration.name)")
        }
        #expect(Configuration.sharedBounds.unbounded(in: .object(Configuration.shared)) == [])
    }

    @Test func `is held at both ends, and the defaults lie between them`() throws {
        for service in services {
            let (bounds, defaults) = (service.bounds, service.defaults)
            try bounds.check(defaults)
            for (place, range) in bounds.all {
                let way = place.split(separator: ".")
                for good in [range.lowerBound, range.upperBound] { try bounds.check(settings(defaults, way, good)) }
                for bad in [range.lowerBound - 1, range.upperBound + 1] {
                    let fault = #expect(throws: ConfigurationFault.self) {
                        try bounds.check(settings(defaults, way, bad))
                    }
                    #expect(fault?.code == "configuration.out_of_range")
                    #expect(fault?.description.contains("expected, not \(bad)") == true)
                }
            }
        }
    }
}
