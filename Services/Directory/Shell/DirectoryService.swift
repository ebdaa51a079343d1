package import CaseModel
import DirectoryCore
package import Runtime
package import Seal
import Store
package import Wire

/// Who works here, who leads whom, and who is asking: Directory's shell.
///
/// It says who exists by events that hold identifiers and roles alone, and vouches for people by signed assertions that
/// every service checks for itself.
package final class DirectoryService: Service {
    package static let declaration = ServiceDeclaration(
        name: .directory, publishes: [PersonChanged.type, UnitChanged.type, AbsenceChanged.type], reads: [],
        migrations: DirectoryStore.migrations,
        // Each hashes one password.
        slow: [SignIn.method, BeginSignIn.method, ProvePassword.method, ChangePassword.method])

    package static let defaults: JSON = [
        "demonstration": true, "sessionIdleMinutes": 60, "sessionLongestMinutes": 480, "assertionMinutes": 5,
        "secondFactorRoles": [],
        "units": [], "people": [],
    ]

    package static let bounds: SettingBounds = [
        "sessionIdleMinutes": 1...1440, "sessionLongestMinutes": 1...10_080, "assertionMinutes": 1...60,
    ]

    let store: DirectoryStore
    let settings: DirectorySettings
    private let key: SigningKey

    package convenience init(_ context: ServiceContext) throws {
        try self.init(context, signingWith: Credentials(data: context.dataFolder).signingKey())
    }

    /// Vouches with this key, whose public half the other services hold.
    package init(_ context: ServiceContext, signingWith key: SigningKey) throws {
        store = DirectoryStore(database: context.database)
        settings = try Configuration.read(DirectorySettings.self, from: context.settings)
        self.key = key
    }

    package func apply(_ event: CloudEvent, in turn: Turn) throws { throw CannotDecide("directory.reads_nothing") }

    /// At the start, the configured people and units are brought into the file and what changed is said.
    package func tick(in turn: Turn) throws {
        for unit in settings.allUnits where try store.put(unit) {
            try turn.publish(
                UnitChanged(unit: unit.unit, parent: unit.parent, leader: unit.leader), about: Subject(unit.unit))
        }
        let accounts = settings.accounts
        let named = Set(accounts.map(\.member.person))
        for account in accounts {
            let gone = try store.free(account).filter { !named.contains($0.member.person) }
            for account in gone { try say(account.member, isActive: false, turn) }
            if try store.put(account) { try say(account.member, isActive: account.member.isActive, turn) }
        }
        let left = LeftOut(
            units: try store.units().map(\.unit),
            people: try store.people().map(\.member).filter(\.isActive).map(\.person),
            named: (units: Set(settings.allUnits.map(\.unit)), people: named))
        for line in left.lines { LogLine(.warning, line.code, line.fields).write() }
        try store.clearSessions(before: turn.wall.adding(seconds: -settings.longestSeconds))
    }

    /// Others have heard of every absence; a file that lacked them would leave colleagues away whom nobody could say to be back.
    package func recover(_ lost: [CloudEvent], since: Timestamp, in turn: Turn) throws {
        // Whoever came since the backup stands in the settings, and may be away already.
        try tick(in: turn)
        try Absences(in: turn).takeUp(lost)
        try accessPutBack(in: turn)
    }

    private func say(_ member: StaffMember, isActive: Bool, _ turn: Turn) throws {
        try turn.publish(
            PersonChanged(person: member.person, unit: member.unit, roles: member.roles, isActive: isActive),
            about: Subject(member.person))
    }

    package func answer(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        switch call.method {
        case SignIn.method: try reply(signIn(call.command(SignIn.self), turn))
        case BeginSignIn.method: try reply(begin(call.command(BeginSignIn.self), turn))
        case FinishSignIn.method: try reply(finish(call.command(FinishSignIn.self), turn))
        case VouchForIdentity.method: try reply(vouch(call.command(VouchForIdentity.self), call, turn))
        case RenewAssertion.method: try reply(renew(call.command(RenewAssertion.self), turn))
        case SignOut.method: try signOut(try call.command(SignOut.self))
        case ListStaff.method: try reply(staff(for: call, turn))
        case RegisterAbsence.method:
            try reply(Absences(in: turn).register(call.command(RegisterAbsence.self), by: call.person()))
        case EndAbsence.method: try reply(Absences(in: turn).end(call.command(EndAbsence.self), by: call.person()))
        case StaffAddress.method: try reply(address(call.command(StaffAddress.self), call, turn))
        case NameColleagues.method: try reply(names(call.command(NameColleagues.self), call, turn))
        default: try answerAboutAccess(call, turn)
        }
    }

    /// How people get in.
    private func answerAboutAccess(_ call: IncomingCall, _ turn: Turn) throws -> JSON {
        switch call.method {
        case ShowOwnAccess.method: try reply(ownAccess(call.command(ShowOwnAccess.self), call, turn))
        case ListAccess.method: try reply(listAccess(call.command(ListAccess.self), call, turn))
        case EndSessions.method: try reply(endSessions(call.command(EndSessions.self), call, turn))
        case ProvePassword.method: try reply(provePassword(call.command(ProvePassword.self), call, turn))
        case ChangePassword.method: try reply(changePassword(call.command(ChangePassword.self), call, turn))
        case BeginSecondFactor.method: try reply(beginFactor(call, turn))
        case ConfirmSecondFactor.method: try reply(confirmFactor(call.command(ConfirmSecondFactor.self), call, turn))
        case RenewRecoveryCodes.method: try reply(renewCodes(call.command(RenewRecoveryCodes.self), call, turn))
        case TurnOffSecondFactor.method: try reply(turnOffFactor(call.command(TurnOffSecondFactor.self), call, turn))
        case ResetSecondFactor.method: try reply(resetFactor(call.command(ResetSecondFactor.self), call, turn))
        default: throw CallRefusal.unknownMethod
        }
    }

    private func renew(_ command: RenewAssertion, _ turn: Turn) throws -> RenewAssertion.Reply {
        let person = try store.use(
            session: digest(command.session), at: turn.wall, idle: settings.idleSeconds,
            longest: settings.longestSeconds)
        guard let person, let account = try store.person(person), account.member.isActive else {
            throw SignInRefusal.sessionEnded
        }
        let isBare = try !store.isVouched(session: digest(command.session)) && lacksFactor(account.member)
        let (assertion, expires) = try vouch(for: account.member, isBare: isBare, at: turn.wall)
        return RenewAssertion.Reply(assertion: assertion, expires: expires)
    }

    /// Nothing when the step has refused and keeps what it wrote.
    private func reply(_ value: (some Encodable)?) throws -> JSON { try value.map { try JSON(encoding: $0) } ?? .null }

    private func signOut(_ command: SignOut) throws -> JSON {
        try store.end(session: digest(command.session))
        return .object(JSONObject())
    }

    private func staff(for call: IncomingCall, _ turn: Turn) throws -> ListStaff.Reply {
        // Whoever keeps the system running names units by name, and is told of nobody in them.
        let isSigned = call.caller != .operator || call.viewer != nil
        if isSigned { _ = try call.person() }
        let pages = StaffPages(
            units: try store.units().map(settings.shown), people: isSigned ? try store.people().map(\.member) : [],
            absences: isSigned ? try Absences(in: turn).coming() : [])
        return pages.reply(after: try call.command(ListStaff.self).after)
    }

    private func address(_ command: StaffAddress, _ call: IncomingCall, _ turn: Turn) throws -> StaffAddress.Reply {
        // Where a colleague's mail goes is for the service that writes to them, and nobody's to look up.
        guard call.caller == .notifier else { throw CallRefusal.unknownMethod }
        guard let account = try store.person(command.person) else { throw SignInRefusal.unknownPerson }
        try turn.audit("address", by: call.caller.rawValue, about: command.person.rawValue)
        let unit = try store.units().first { $0.unit == account.member.unit }
        return StaffAddress.Reply(
            name: account.member.name, email: account.email, isActive: account.member.isActive,
            unit: unit.map { StaffAddress.OwnUnit(unit: $0.unit, name: $0.name) })
    }

    /// What colleagues and units are called, for the lists of calls owed that lie on disk (decision 75).
    private func names(_ command: NameColleagues, _ call: IncomingCall, _ turn: Turn) throws -> NameColleagues.Reply {
        guard call.caller == .callback else { throw CallRefusal.unknownMethod }
        try turn.audit("names", by: call.caller.rawValue, about: call.caller.rawValue)
        let units = Dictionary(try store.units().map { ($0.unit, $0.name) }) { one, _ in one }
        let people = try command.people.prefix(NameColleagues.most).map {
            NameColleagues.Named(id: $0.rawValue, name: try store.person($0)?.member.name)
        }
        return NameColleagues.Reply(
            names: people
                + command.units.prefix(NameColleagues.most).map {
                    NameColleagues.Named(id: $0.rawValue, name: units[$0])
                })
    }

    /// - Parameter isBare: without anything that would open a page, while a second factor is still missing.
    func vouch(for member: StaffMember, isBare: Bool, at wall: Timestamp) throws -> (String, Timestamp) {
        let organisation = Organisation(
            try store.units().map { Organisation.Unit(id: $0.unit, parent: $0.parent, leader: $0.leader) })
        let whole = Viewer(
            person: member.person, unit: member.unit, roles: member.roles,
            leads: organisation.units(ledBy: member.person))
        let viewer = isBare ? SecondFactorPolicy.bare(whole) : whole
        let expires = wall.adding(seconds: settings.assertionMinutes * 60)
        return (try Assertion(viewer: viewer, expires: expires).signed(with: key), expires)
    }

    func digest(_ session: String) -> String { Hex.encode(Seal.sha256(Array(session.utf8))) }
}
