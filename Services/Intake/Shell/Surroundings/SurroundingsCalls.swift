import CaseModel
import Runtime
import Wire

/// What is asked and said of who and what stands around a citizen.
extension IntakeService {
    func surroundingsReply(to call: IncomingCall, _ change: CaseChange) throws -> JSON {
        let acts = CaseActs(change: change)
        switch call.method {
        case ShowSurroundings.method:
            let readings = acts.readings
            return try JSON(encoding: readings.surroundings(call.command(ShowSurroundings.self), for: call.person()))
        case NameRepresentatives.method:
            let readings = acts.readings
            return try JSON(encoding: readings.named(call.command(NameRepresentatives.self), for: call.person()))
        case RecordRepresentative.method:
            return try JSON(encoding: acts.represent(call.command(RecordRepresentative.self), by: call.person()))
        case EndRepresentation.method:
            return try JSON(encoding: acts.endRepresentation(call.command(EndRepresentation.self), by: call.person()))
        case RecordNeeds.method:
            return try JSON(encoding: acts.recordNeeds(call.command(RecordNeeds.self), by: call.person()))
        case ProtectAddress.method:
            return try JSON(encoding: acts.protectAddress(call.command(ProtectAddress.self), by: call.person()))
        case RecordMinor.method:
            return try JSON(encoding: acts.recordMinor(call.command(RecordMinor.self), by: call.person()))
        case ShowProtectedAddress.method:
            let readings = acts.readings
            return try JSON(
                encoding: readings.protectedAddress(call.command(ShowProtectedAddress.self), for: call.person()))
        default: throw CallRefusal.unknownMethod
        }
    }
}
