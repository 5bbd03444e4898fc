using Agency.Api.Commands;
using Agency.Api.Endpoints;
using Agency.Api.Hosting;
using Agency.Api.OData;
using Agency.Api.OpenApi;
using Agency.Api.Problems;
using Agency.Application.Common;
using Agency.Infrastructure.Documents;
using Agency.Infrastructure.Identity;
using Agency.Infrastructure.Imports;
using Agency.Infrastructure.Jobs;
using Agency.Infrastructure.Mail;
using Agency.Infrastructure.Persistence;
using Agency.Infrastructure.Time;

// What is switched on, and nothing else.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddApplication(builder.Configuration["AutoMapper:LicenceKey"]);
builder.Services.AddTime(builder.Configuration, builder.Environment);
builder.Services.AddPersistence(builder.Configuration);
builder.Services.AddImports();
builder.Services.AddDocuments();
builder.Services.AddAgencyIdentity(builder.Configuration);
builder.Services.AddMail(builder.Configuration);
builder.Services.AddJobs(builder.Configuration);
builder.Services.AddProblems();
builder.Services.AddOData();
builder.Services.AddAgencyOpenApi();
builder.Services.AddAgencyHealth();
builder.Services.AddPortalFiles();

var app = builder.Build();
app.UseResponseCompression();
app.UseSecurityHeaders();
app.UseProblems();
app.UsePortalFiles();
app.UseCrossSiteProtection();
app.UseAuthentication();
app.UseCaller();
app.UseAuthorization();

app.MapHealth();
app.MapAgencyOpenApi();
app.MapOData();
app.MapAgencyApi();
return HostCommands.VerbOf(args) is { } verb ? await HostCommands.Run(app, verb, args) : await app.Serve();
