@echo off
rem Starts slipway on the JVM of JAVA_HOME, or the one on the PATH. SLIPWAY_OPTS holds further JVM options.
setlocal
set "lib=%~dp0..\lib"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"

rem The first compiler alone, and only for what runs often, is best for a short run; simulations need the second. So does
rem SHA-256 of downloads, and that at once.
set "tier=1"
set "patience=4"
set "digest="
if "%~1 %~2"=="engine fetch" set "tier=4"
if "%~1 %~2"=="engine mirror" set "tier=4"
if "%~1 %~2"=="engine cache" set "tier=4"
set "at_once=-XX:CompileCommand=CompileThresholdScaling,sun.security.provider"
if "%tier%"=="4" set "digest=-XX:CompileCommand=quiet %at_once%.SHA2::implCompress,0.001 %at_once%.DigestBase::implCompressMultiBlock0,0.001"
if "%~1 %~2"=="connections simulate" set "tier=4"
if "%~1 %~2"=="connections simulate" set "patience=1"

"%java%" -XX:SharedArchiveFile="%lib%\slipway.jsa" -Xshare:auto -Xlog:disable ^
  -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 "-Dpicocli.converters.excludes=java[.](time|sql|net|nio|util)[.].*" ^
  -XX:+UseSerialGC -XX:TieredStopAtLevel=%tier% -XX:CompileThresholdScaling=%patience% -Xms16m -Xmn6m -XX:-UsePerfData ^
  -Dsun.misc.unsafe.memory.access=allow ^
  %digest% %SLIPWAY_OPTS% "-Xbootclasspath/a:%lib%\slipway-facts.jar;%lib%\slipway.jar" -cp "%lib%\slipway-services.jar;%lib%\slipway-chart.jar;%lib%\slipway-jdbc.jar" dev.slipway.Main %*
exit /b %ERRORLEVEL%
