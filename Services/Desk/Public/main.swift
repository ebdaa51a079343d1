import CaseModel
import Runtime

Daemon.run(.public, ServiceArguments.self) {
    _ = try PublicPreparation($0)
} run: {
    let prepared = try PublicPreparation($0)
    try prepared.checkReal($0)
    try RunningPublic(prepared).run()
    return 0
}
