@echo off
rem Starts Huibao with the Java that JAVA_HOME or PATH names; see bin/huibao.
setlocal
chcp 65001 >nul
set "HUIBAO_HOME=%~dp0.."
set "HUIBAO_JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "HUIBAO_JAVA=%JAVA_HOME%\bin\java.exe"
"%HUIBAO_JAVA%" --version >nul 2>nul
if errorlevel 1 (
  echo 找不到 Java 17 或更新的版本。请安装，或者把 JAVA_HOME 设为它所在的文件夹。 1>&2
  echo Java 17 or later is not found. Install it, or set JAVA_HOME to its folder. 1>&2
  exit /b 1
)
"%HUIBAO_JAVA%" -XX:+UseSerialGC -XX:NewSize=64m -XX:TieredStopAtLevel=1 %HUIBAO_OPTS% -jar "%HUIBAO_HOME%\lib\huibao-app.jar" %*
exit /b %errorlevel%
