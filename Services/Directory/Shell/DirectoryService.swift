import CaseModel
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
        migrations: DirectoryStore.migrations)

    package static let defaults: JSON = [
        "demonstration": true, "sessionIdleMinutes": 60, "sessionLongestMinutes": 480, "assertionMinutes": 5,
        "units": [], "people": [],
    ]

    private let store: DirectoryStore
    private let settings: DirectorySettings
    private let key: SigningKey

    package convenience init(_ context: ServiceContext) throws {
        try self.init(context, signingWith: Credentials(data: context.dataFolder).signingKey())
    }

    /// Vouches with this key, whose public half the other services hold.
    package init(_ context: ServiceContext, signingWith key: SigningKey) throws {
        store = DirectoryStore(database: context.database)
        settings = try context.settings.decode(DirectorySettings.self)
        self.key = key
    }

    package func apply(_ event: CloudEvent, in turn: Turn) throws { throw CannotDecide("directory.reads_nothing") }

    /// At the start, the configured people and units are brought into the file and what changed is said.
    package func tick(in turn: Turn) throws {
        for unit in settings.allUnits where try store.put(unit) {
            try turn.publish(
                UnitChanged(unit: unit.unit, parent: unit.parent, leader: unit.leader), about: Subject(unit.unit))
        }
        for account in settings.accounts where try store.put(account) {
            let member = account.member
            try turn.publish(
                PersonChanged(
                    person: member.person, unit: member.unit, roles: member.roles, isActive: member.isActive),
                about: Subject(member.person))
        }
        try store.clearSessions(before: turn.wall.adding(seconds: -settings.longestSeconds))
    }

    package func answer(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        switch call.method {
        case SignIn.method: try signIn(try call.command(SignIn.self), turn).map { try JSON(encoding: $0) } ?? .null
        case RenewAssertion.method: try JSON(encoding: renew(try call.command(RenewAssertion.self), turn))
        case SignOut.method: try signOut(try call.command(SignOut.self))
        case ListStaff.method: try JSON(encoding: staff(for: call, turn))
        case RegisterAbsence.method:
            try JSON(encoding: Absences(in: turn).register(call.command(RegisterAbsence.self), by: call.person()))
        case EndAbsence.method:
            try JSON(encoding: Absences(in: turn).end(call.command(EndAbsence.self), by: call.person()))
        case StaffAddress.method: try JSON(encoding: address(try call.command(StaffAddress.self), call, turn))
        default: throw CallRefusal.unknownMethod
        }
    }

    private func signIn(_ command: SignIn, _ turn: Turn) throws -> SignIn.Reply? {
        let user = command.user.lowercased()
        let throttle = try store.throttle(user: user)
        guard throttle.admits(at: turn.wall) else { throw SignInRefusal.tooManyTries }
        let account = try store.person(user: user)
        // An unknown name takes as long as a wrong password, so that names cannot be found by the clock.
        let isRight = Password.matches(command.password, hash: account?.password ?? Demonstration.hash)
        guard let account, account.member.isActive, isRight else {
            // The count of wrong tries must outlive the refusal.
            try store.remember(throttle.failing(at: turn.wall), user: user)
            turn.refuse(SignInRefusal.wrongNameOrPassword)
            return nil
        }
        try store.forgetFailures(user: user)
        let session = Base64URL.encode(turn.chance.bytes(32))
        try store.begin(session: digest(session), of: account.member.person, at: turn.wall)
        try turn.audit(
            "sign-in", by: account.member.person.rawValue, about: account.member.person.rawValue)
        let (assertion, expires) = try vouch(for: account.member, at: turn.wall)
        return SignIn.Reply(session: session, assertion: assertion, expires: expires, person: account.member)
    }

    private func renew(_ command: RenewAssertion, _ turn: Turn) throws -> RenewAssertion.Reply {
        let person = try store.use(
            session: digest(command.session), at: turn.wall, idle: settings.idleSeconds,
            longest: settings.longestSeconds)
        guard let person, let account = try store.person(person), account.member.isActive else {
            throw SignInRefusal.sessionEnded
        }
        let (assertion, expires) = try vouch(for: account.member, at: turn.wall)
        return RenewAssertion.Reply(assertion: assertion, expires: expires)
    }

    private func signOut(_ command: SignOut) throws -> JSON {
        try store.end(session: digest(command.session))
        return .object(JSONObject())
    }

    private func staff(for call: IncomingCall, _ turn: Turn) throws -> ListStaff.Reply {
        _ = try call.person()
        return ListStaff.Reply(
            units: try store.units(), people: try store.people().map(\.member),
            absences: try Absences(in: turn).coming())
    }

    private func address(_ command: StaffAddress, _ call: IncomingCall, _ turn: Turn) throws -> StaffAddress.Reply {
        // Where a colleague's mail goes is for the service that writes to them, and nobody's to look up.
        guard call.caller == .notifier else { throw CallRefusal.unknownMethod }
        guard let account = try store.person(command.person) else { throw SignInRefusal.unknownPerson }
        try turn.audit("address", by: call.caller.rawValue, about: command.person.rawValue)
        return StaffAddress.Reply(
            name: account.member.name, email: account.email, isActive: account.member.isActive)
    }

    private func vouch(for member: StaffMember, at wall: Timestamp) throws -> (String, Timestamp) {
        let organisation = Organisation(
            try store.units().map { Organisation.Unit(id: $0.unit, parent: $0.parent, leader: $0.leader) })
        let viewer = Viewer(
            person: member.person, unit: member.unit, roles: member.roles,
            leads: organisation.units(ledBy: member.person))
        let expires = wall.adding(seconds: settings.assertionMinutes * 60)
        return (try Assertion(viewer: viewer, expires: expires).signed(with: key), expires)
    }

    private func digest(_ session: String) -> String { Hex.encode(Seal.sha256(Array(session.utf8))) }
}
