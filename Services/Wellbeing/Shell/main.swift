import Runtime

ServiceProcess.run(WellbeingService.self)
