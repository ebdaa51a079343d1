import BusCore
import CaseModel
import Testing

/// Default deny, and the few rules that make the list what it is.
struct AllowListTests {
    @Test func `a service that is not in the list has no grant`() {
        #expect(AllowList.grant(for: ServiceName(rawValue: "spectator")) == nil)
        #expect(AllowList.grant(for: .bus) == nil)
    }

    @Test(arguments: AllowList.services)
    func `a service publishes its own events only, and serves its own prefix only`(service: ServiceName) throws {
        let grant = try #require(AllowList.grant(for: service))
        #expect(grant.publishes.allSatisfy { $0.rawValue.hasPrefix("dk.genklang.\(service).") })
        // The command line and the pages only ask.
        #expect(grant.serves == ([.operator, .desk, .public].contains(service) ? [] : [service.rawValue]))
    }

    @Test func `nobody but the operator reads everything or asks for a whole prefix`() throws {
        for service in AllowList.services where service != .operator {
            let grant = try #require(AllowList.grant(for: service))
            #expect(grant.reads != .all)
            #expect(!grant.calls.contains { $0.hasSuffix("*") })
            #expect(!grant.mayCall("bus.status"))
        }
    }

    @Test("R-113 R-146 nobody but Learning hears that a case waits, and Learning hears no more than that")
    func readiness() throws {
        for service in AllowList.services where service != .learning && service != .operator {
            #expect(try #require(AllowList.grant(for: service)).reads.admits(ReadinessChanged.type) == false)
        }
        #expect(try #require(AllowList.grant(for: .learning)).reads.admits(Prompted.type) == false)
    }

    @Test func `the pages hear only what changes a board, and ask for no more than they show`() throws {
        let grant = try #require(AllowList.grant(for: .desk))
        let heard = [
            CallOwed.type, CallMissed.type, CallAttempted.type, NoteFiled.type, CaseClosed.type, StepDecided.type,
            Prompted.type, PromptedTogether.type, CallMoved.type, CitizenReached.type, Chased.type,
        ]
        #expect(grant.reads == .only(heard) && grant.publishes.isEmpty)
        for method in [
            "directory.address", "intake.recipient", "intake.import", "callback.still-due",
        ] {
            #expect(!grant.mayCall(method))
        }
    }

    @Test func `the pages for citizens ask for three things, hear nothing and say nothing`() throws {
        let grant = try #require(AllowList.grant(for: .public))
        #expect(grant.calls == ["intake.submit", "callback.answer", "callback.experience"])
        #expect(grant.reads == .only([]) && grant.publishes.isEmpty && grant.serves.isEmpty)
        for service in AllowList.services where service != .public && service != .operator {
            let other = try #require(AllowList.grant(for: service))
            #expect(!other.mayCall("intake.submit") && !other.mayCall("callback.answer"))
        }
    }

    @Test func `Directory sees no case`() throws {
        let grant = try #require(AllowList.grant(for: .directory))
        #expect(grant.reads == .only([]) && grant.calls.isEmpty)
    }

    @Test func `a grant of a prefix is not a grant of what begins alike`() {
        let grant = Grant(publishes: [], reads: .only([]), serves: [], calls: ["intake.*", "callback.note"])
        #expect(grant.mayCall("intake.show"))
        #expect(!grant.mayCall("intakes.show") && !grant.mayCall("intake"))
        #expect(grant.mayCall("callback.note") && !grant.mayCall("callback.notes"))
    }
}
